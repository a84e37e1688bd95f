package org.kinvite.observability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the figures at {@code /actuator/prometheus}.
 *
 * @param token what a scraper sends as {@code Authorization: Bearer}, at least 24 characters; without one nobody may read
 * @param open whether everybody may, on a machine or behind a network that only operators reach
 */
@ConfigurationProperties("kinvite.metrics")
record ScrapeSettings(
        @DefaultValue("") String token,
        @DefaultValue("false") boolean open) {

    private static final int SHORTEST = 24;

    ScrapeSettings {
        if (!token.isBlank() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "kinvite.metrics.token must have at least %d characters".formatted(SHORTEST));
        }
    }

    /** @param header of the request; null when it has none */
    boolean admits(String header) {
        return open || (!token.isBlank() && header != null && same("Bearer " + token, header));
    }

    /** Takes the same time wherever the two differ. */
    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
