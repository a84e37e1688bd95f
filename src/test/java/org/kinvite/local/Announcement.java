package org.kinvite.local;

import org.kinvite.local.camunda.Operate;

/** What people read on the console when all is up: where to go, how to sign in, how to stop. */
final class Announcement {

    private Announcement() {}

    static String of(LocalSettings settings) {
        var url = "http://localhost:" + settings.port("application");
        var operate = settings.operate()
                ? "  Operate       %s (sign in as %s / %s)%n"
                        .formatted(Operate.address(settings.port("camunda-rest")), Operate.USER, Operate.PASSWORD)
                : "";
        return """

                Kinvite is ready.

                  Application   %s
                  Sign in as    staff@, supervisor@ or administrator@kinvite.local, password kinvite
                  Local inbox   %s/local/inbox (every email and text that Kinvite sends)
                  Style page    %s/local/style (what pages are made of, in every state)
                %s  Data, logs    %s (delete it to begin anew)
                  Stop          Ctrl-C

                """.formatted(url, url, url, operate, settings.folderPath());
    }
}
