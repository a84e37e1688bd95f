package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** Letters for the guardians of a selection who have not registered: invited, or invited again, on paper. */
@Component
public class PrintGroup extends ActOnGroup {

    PrintGroup(StartGroup startGroup) {
        super(startGroup, GroupKind.LETTER, GroupLetterPreview::of, "group.letters-printed");
    }
}
