package org.kinvite.invitation.web;

/** Why staff unlink a guardian. */
public class UnlinkForm extends ReasonForm {

    /** The reasons most programs have; each has a text in the bundle. */
    public enum Reason {
        FAMILY_ASKED,
        WRONG_PERSON,
        CUSTODY_CHANGED,
        LEFT_PROGRAM,
        OTHER
    }

    private Reason reason;

    UnlinkForm() {
        super("invitation.unlink");
    }

    @Override
    public Reason getReason() {
        return reason;
    }

    public void setReason(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason[] getReasons() {
        return Reason.values();
    }
}
