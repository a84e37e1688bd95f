package org.kinvite.invitation;

import org.kinvite.kernel.Ids;
import org.springframework.stereotype.Component;

/** Group Invite: invites the guardians of a selection (rule 4). */
@Component
public class InviteGroup {

    private final StartGroup startGroup;

    InviteGroup(StartGroup startGroup) {
        this.startGroup = startGroup;
    }

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupPreview preview(GuardianSelection selection) {
        return GroupPreview.of(startGroup.count(GroupKind.INVITE, selection));
    }

    /**
     * Starts the group; it goes on by itself, over restarts.
     *
     * @return the group's id
     * @throws NobodyToInvite when nothing that was chosen may be invited here; no group is made
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    public long start(GuardianSelection selection) {
        return startGroup.start(GroupKind.INVITE, Ids.next(), selection, "group.invited");
    }
}
