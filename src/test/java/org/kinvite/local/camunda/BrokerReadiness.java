package org.kinvite.local.camunda;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the broker's management port whether it can work. */
final class BrokerReadiness {

    private static final int MILLIS = 2_000;

    private final URI uri;

    BrokerReadiness(int managementPort) {
        this.uri = URI.create("http://127.0.0.1:" + managementPort + "/ready");
    }

    boolean isReady() {
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
