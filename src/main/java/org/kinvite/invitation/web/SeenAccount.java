package org.kinvite.invitation.web;

/** An Online Account as a page shows it, written {@code <guardian>.<fingerprint>}. */
record SeenAccount(long guardianId, String fingerprint) {

    /** Spring reads parameters by it. @throws IllegalArgumentException when it is written otherwise */
    public static SeenAccount of(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("no fingerprint");
        }
        return new SeenAccount(Long.parseLong(text.substring(0, dot)), text.substring(dot + 1));
    }
}
