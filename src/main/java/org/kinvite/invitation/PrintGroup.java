package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** Letters for the guardians of a selection who have not registered: invited, or invited again, on paper. */
@Component
public class PrintGroup {

    private final StartGroup startGroup;

    PrintGroup(StartGroup startGroup) {
        this.startGroup = startGroup;
    }

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupLetterPreview preview(GuardianSelection selection) {
        return GroupLetterPreview.of(startGroup.count(GroupKind.LETTER, selection));
    }

    /**
     * Starts it, or goes on with it when it was started before; it goes on by itself, over restarts.
     *
     * @param groupId made when the preview was shown, so that confirming twice prints once
     * @return the group's id
     * @throws NobodyToInvite when nobody that was chosen is at the site
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    public long start(long groupId, GuardianSelection selection) {
        return startGroup.start(GroupKind.LETTER, groupId, selection, "group.letters-printed");
    }
}
