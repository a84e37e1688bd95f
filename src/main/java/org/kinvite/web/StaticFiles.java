package org.kinvite.web;

/** The addresses of files that are the same for everybody: they need no signing in, no session and no frame. */
final class StaticFiles {

    static final String[] PATTERNS = {
        "/css/**", "/js/**", "/icons/**", "/webjars/**", "/favicon*", "/manifest*", "/offline*", "/service-worker.js"
    };

    private StaticFiles() {}
}
