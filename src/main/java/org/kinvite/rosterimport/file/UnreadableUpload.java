package org.kinvite.rosterimport.file;

/** An upload that cannot be read; nothing of it was taken. */
public class UnreadableUpload extends RuntimeException {

    private final Refusal refusal;
    private final String detail;

    /** @param detail which file, line or column, as the people who upload it know it; null when there is none */
    public UnreadableUpload(Refusal refusal, String detail) {
        super(refusal.name());
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }
}
