package org.kinvite.messaging.text;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.Samples;

/** A courier of texts that speaks to the stand-in with the real SDK. */
final class TextFixture {

    static final PublicUrl PUBLIC_URL = new PublicUrl(URI.create("http://localhost:8090"));
    static final Duration SETTLES_AFTER = Duration.ofMinutes(2);
    static final String FROM = "+12025550100";

    private TextFixture() {}

    static TextSettings settings(URI baseUrl, double segmentsPerSecond, Duration longestWait) {
        return new TextSettings(
                TwilioStandIn.ACCOUNT_SID,
                TwilioStandIn.AUTH_TOKEN,
                FROM,
                baseUrl,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                true,
                segmentsPerSecond,
                longestWait,
                SETTLES_AFTER);
    }

    static TwilioSignatures signatures() {
        return new TwilioSignatures(PUBLIC_URL, settings(null, 1, Duration.ofSeconds(1)));
    }

    static TextCourier courier(URI baseUrl, Clock clock) {
        return courier(settings(baseUrl, 10_000, Duration.ofSeconds(5)), clock);
    }

    static TextCourier courier(TextSettings settings, Clock clock) {
        return new TextCourier(new Twilio(settings, PUBLIC_URL), settings, Samples.words(), new Pace(settings), clock);
    }
}
