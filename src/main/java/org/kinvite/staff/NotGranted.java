package org.kinvite.staff;

/** What was asked for does not exist for this user: answered with 404, and audited when it belongs to another site. */
public class NotGranted extends RuntimeException {

    public NotGranted(String what, long id) {
        super(what + " " + id);
    }
}
