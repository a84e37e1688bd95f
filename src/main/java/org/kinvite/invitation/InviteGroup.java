package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/** Invites the guardians of a selection: a preview, then rows that are dealt with in the background (rule 4). */
@Component
public class InviteGroup {

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupPreview preview(GuardianSelection selection) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts the group; it goes on by itself, over restarts.
     *
     * @return the group's id
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    public long start(GuardianSelection selection) {
        throw new UnsupportedOperationException();
    }
}
