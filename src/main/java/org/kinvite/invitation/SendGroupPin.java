package org.kinvite.invitation;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Group PIN: sends their PINs to the registered guardians of a selection. */
@Component
public class SendGroupPin {

    private final StartGroup startGroup;

    SendGroupPin(StartGroup startGroup) {
        this.startGroup = startGroup;
    }

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupPinPreview preview(GuardianSelection selection) {
        return GroupPinPreview.of(startGroup.count(GroupKind.PIN, selection));
    }

    /**
     * Starts the group; it goes on by itself, over restarts. A group that was started before with the same id is kept:
     * unlike an invitation, a PIN can be sent any number of times, so confirming twice must be recognised here.
     *
     * @return the group's id
     * @throws NobodyToInvite when nobody that was chosen is at the site; no group is made
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    public long start(long groupId, GuardianSelection selection) {
        try {
            return startGroup.start(GroupKind.PIN, groupId, selection, "group.pins-sent");
        } catch (DuplicateKeyException confirmedTwiceInThisMoment) {
            return groupId;
        }
    }
}
