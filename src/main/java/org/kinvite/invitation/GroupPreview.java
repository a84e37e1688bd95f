package org.kinvite.invitation;

/** What a Group Invite will do, before anyone confirms it (rule 4). */
public record GroupPreview(int byEmail, int byText, int noContact, int optedOut, int alreadyInvited, int registered) {

    /** How many will be sent. */
    public int willBeSent() {
        return byEmail + byText;
    }
}
