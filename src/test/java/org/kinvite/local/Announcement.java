package org.kinvite.local;

/** What people read on the console when all is up: where to go, how to sign in, how to stop. */
final class Announcement {

    private Announcement() {}

    static String of(LocalSettings settings) {
        var url = "http://localhost:" + settings.port("application");
        return """

                Kinvite is ready.

                  Application   %s
                  Sign in as    staff@kinvite.local / kinvite, or supervisor@kinvite.local / kinvite
                  Local inbox   %s/local/inbox (every email and text that Kinvite sends)
                  Data, logs    %s (delete it to begin anew)
                  Stop          Ctrl-C

                """.formatted(url, url, settings.folderPath());
    }
}
