package org.kinvite.invitation.web;

/** Why staff give a guardian another PIN. */
public class RePinForm extends ReasonForm {

    /** The reasons most programs have; each has a text in the bundle. */
    public enum Reason {
        FORGOTTEN,
        SEEN_BY_OTHERS,
        FAMILY_ASKED,
        CUSTODY_CHANGED,
        OTHER
    }

    private Reason reason;

    RePinForm() {
        super("pin.rePin");
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
