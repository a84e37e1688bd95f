package org.kinvite.invitation.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;

/** Why staff do what a family will notice: a reason of a list, and a note, which the reason OTHER needs. */
public abstract class ReasonForm {

    /** Together with the longest reason's text it fits where it is kept. */
    static final int LONGEST_NOTE = 120;

    private final String texts;
    private String note = "";

    /** @param texts what the keys of the texts begin with, e.g. {@code invitation.unlink} */
    ReasonForm(String texts) {
        this.texts = texts;
    }

    /** The chosen reason; null when none was. */
    public abstract Enum<?> getReason();

    /** All there are to choose from. */
    public abstract Enum<?>[] getReasons();

    void check(Errors errors) {
        if (getReason() == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "invitation.reason.missing");
        }
        if (note.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "invitation.reason.note.long", new Object[] {LONGEST_NOTE}, null);
        }
        if (getReason() != null && getReason().name().equals("OTHER") && note.isBlank()) {
            errors.rejectValue("note", "invitation.reason.note.missing");
        }
    }

    String inWords(MessageSource source, Locale locale) {
        var reason = source.getMessage(texts + ".reason." + getReason(), null, locale);
        return note.isEmpty() ? reason : reason + ": " + note;
    }

    public String getTexts() {
        return texts;
    }

    public int getLongestNote() {
        return LONGEST_NOTE;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note.strip();
    }
}
