package org.kinvite.web;

/** The addresses of staff that need no signing in. */
final class StaffPages {

    /** Where a link leads that was sent to a staff user. */
    static final String LINKS = "/staff-links/";

    /** Signing in, and what leads to a password when there is none. */
    static final String[] OPEN = {"/sign-in", "/forgotten-password", LINKS + "**", "/choose-password"};

    private StaffPages() {}
}
