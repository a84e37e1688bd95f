package org.kinvite.local.child;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a child process over HTTP whether it can work. */
public final class HttpCheck {

    private static final int MILLIS = 2_000;

    private final URI uri;

    /** @param path on 127.0.0.1, e.g. {@code /ready} */
    public HttpCheck(int port, String path) {
        this.uri = URI.create("http://127.0.0.1:" + port + path);
    }

    /** Whether it answered, and that all is well. */
    public boolean succeeds() {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // refused: it is still starting
            return false;
        }
    }
}
