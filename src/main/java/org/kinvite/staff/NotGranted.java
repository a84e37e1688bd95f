package org.kinvite.staff;

/**
 * What was asked for does not exist for this user: another site's, or nobody's. Answered with 404 either way, and on
 * the audit trail, because only someone who tries ids ever asks for it.
 */
public class NotGranted extends RuntimeException {

    private final String what;
    private final long id;

    /** @param what the kind of thing as the audit trail names it: {@code site}, {@code student}, {@code guardian} … */
    public NotGranted(String what, long id) {
        super(what + " " + id);
        this.what = what;
        this.id = id;
    }

    public String what() {
        return what;
    }

    public long id() {
        return id;
    }
}
