package org.kinvite.web;

/** The addresses that families open; all others are the staff's. */
final class FamilyPages {

    static final String[] PATTERNS = {"/family", "/family/**", "/i/**", "/join"};

    /** Those that need no signing in: a link is a key, and who has forgotten the password has no other. */
    static final String[] OPEN = {
        "/family/sign-in", "/family/forgotten-password/**", "/family/invitations/**", "/i/**", "/join"
    };

    private FamilyPages() {}

    /** Whether {@code path} may hold a family's link, which must not be written down anywhere. */
    static boolean contain(String path) {
        return path.startsWith("/family") || path.startsWith("/i/") || path.equals("/join");
    }
}
