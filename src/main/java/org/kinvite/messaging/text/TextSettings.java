package org.kinvite.messaging.text;

import java.net.URI;
import java.time.Duration;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How text messages are sent.
 *
 * @param accountSid the Twilio account; without one every text is a technical fault
 * @param authToken of that account; it signs what Twilio calls here, too
 * @param from the sending number as E.164, or the SID of a messaging service ({@code MG…})
 * @param baseUrl where Twilio's API is reached, for a stand-in; empty is Twilio itself
 * @param connectTimeout how long connecting may take
 * @param answerTimeout how long Twilio may take to answer; both together stay well below the lease
 * @param statusCallbacks whether Twilio reports deliveries to {@code kinvite.public-url}
 * @param segmentsPerSecond what the sending number carries: 1 for a US long code
 * @param longestWait how long a text waits for its turn before it gives its claim back
 * @param settlesAfter how long after a lost answer a text that Twilio does not know may be sent again
 */
@ConfigurationProperties("kinvite.messaging.text")
record TextSettings(
        String accountSid,
        String authToken,
        String from,
        URI baseUrl,
        Duration connectTimeout,
        Duration answerTimeout,
        boolean statusCallbacks,
        double segmentsPerSecond,
        Duration longestWait,
        Duration settlesAfter) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
