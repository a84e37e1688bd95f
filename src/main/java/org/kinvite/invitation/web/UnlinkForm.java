package org.kinvite.invitation.web;

import org.springframework.validation.Errors;

/** Why staff unlink a guardian. */
public class UnlinkForm {

    /** The reasons most programs have; each has a text in the bundle. */
    public enum Reason {
        FAMILY_ASKED,
        WRONG_PERSON,
        CUSTODY_CHANGED,
        LEFT_PROGRAM,
        OTHER
    }

    /** Together with the longest reason's text it fits the account link's column. */
    static final int LONGEST_NOTE = 120;

    private Reason reason;
    private String note = "";

    void check(Errors errors) {
        if (reason == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "invitation.unlink.reason.missing");
        }
        if (note.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "invitation.unlink.note.long", new Object[] {LONGEST_NOTE}, null);
        }
        if (reason == Reason.OTHER && note.isBlank()) {
            errors.rejectValue("note", "invitation.unlink.note.missing");
        }
    }

    public Reason getReason() {
        return reason;
    }

    public void setReason(Reason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note.strip();
    }
}
