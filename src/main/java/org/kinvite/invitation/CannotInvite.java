package org.kinvite.invitation;

/** The guardian cannot be invited now; the reason has a text and a remedy for staff. */
public class CannotInvite extends RuntimeException {

    private final Reason reason;

    public CannotInvite(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in the words of rules 1, 2 and 10. */
    public enum Reason {
        NOT_ELIGIBLE,
        /** The student has left the sites that staff may see. */
        NOT_ENROLLED,
        NO_CONTACT,
        OPTED_OUT,
        REGISTERED,
        /** Re-Invite or Withdraw of something that is not open. */
        NOT_INVITED,
        /** Re-Invite of something that has not been sent yet. */
        BEING_SENT
    }
}
