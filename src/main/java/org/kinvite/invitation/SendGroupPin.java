package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** Group PIN: sends their PINs to the registered guardians of a selection. */
@Component
public class SendGroupPin extends ActOnGroup {

    SendGroupPin(StartGroup startGroup) {
        super(startGroup, GroupKind.PIN, GroupPinPreview::of, "group.pins-sent");
    }
}
