package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** Group Invite: invites the guardians of a selection. */
@Component
public class InviteGroup extends ActOnGroup {

    InviteGroup(StartGroup startGroup) {
        super(startGroup, GroupKind.INVITE, GroupPreview::of, "group.invited");
    }
}
