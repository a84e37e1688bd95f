package org.kinvite.messaging.text;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.PossiblyAccepted;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.TemporarilyUnsendable;

/**
 * What Twilio's answer to a POST says about the text.
 *
 * <p>429 and the codes that ask to slow down were never processed. A 5xx says nothing: Twilio may have queued the text
 * before it failed, so it counts as a lost answer, which a look-up settles at the price of a short delay. A code that is
 * not about the contact is about us (credentials, sender, permissions): a technical fault, not a task for each family.
 */
final class TwilioAnswer {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Set<Integer> SLOW_DOWN = Set.of(20429, 21611, 30001, 30022);
    private static final Set<Class<? extends Exception>> NEVER_CONNECTED = Set.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);

    private TwilioAnswer() {}

    static RuntimeException verdict(ApiException e) {
        if (e.getStatusCode() == null) {
            return verdictWithoutAnswer(e);
        }
        var code = e.getCode() == null ? 0 : e.getCode();
        var said = new ProviderTrouble("Twilio answered " + e.getStatusCode() + "/" + code);
        if (e.getStatusCode() == 429 || SLOW_DOWN.contains(code)) {
            return new TemporarilyUnsendable(PAUSE, said);
        }
        var aboutTheContact = TwilioCodes.aboutTheContact(code);
        if (aboutTheContact.isPresent() && e.getStatusCode() < 500) {
            return new ContactUnreachable(aboutTheContact.get());
        }
        return e.getStatusCode() >= 500 ? new PossiblyAccepted(said.getMessage()) : said;
    }

    /** The exception's own text may hold the request's address: only its kind is kept. */
    private static RuntimeException verdictWithoutAnswer(ApiException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        var what = "Twilio did not answer: " + cause.getClass().getSimpleName();
        return NEVER_CONNECTED.stream().anyMatch(kind -> kind.isInstance(cause))
                ? new TemporarilyUnsendable(PAUSE, new ProviderTrouble(what))
                : new PossiblyAccepted(what);
    }
}
