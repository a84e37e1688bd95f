package org.kinvite.messaging.text;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Our account at Twilio: its client, its list of texts, where it reports deliveries to. */
@Component
class Twilio {

    static final String CALLBACK_PATH = "/providers/twilio/messages/";

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final int PAGE = 50;
    private static final int MOST = 500;

    /** Clocks may be wrong by an hour; the reference in the text is what tells texts apart. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private final TextSettings settings;
    private final PublicUrl publicUrl;

    /** Made for the first text: its HTTP client reads all certificates that Java trusts, and a start waits for nobody's text. */
    private final Supplier<TwilioRestClient> client = SingletonSupplier.of(this::make);

    Twilio(TextSettings settings, PublicUrl publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    private TwilioRestClient make() {
        return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new OnePost(settings))
                .build();
    }

    /** @throws ProviderTrouble when no account is configured */
    TwilioRestClient client() {
        if (!isConfigured()) {
            throw new ProviderTrouble("kinvite.messaging.text.account-sid, auth-token and from are not all set");
        }
        return client.get();
    }

    Optional<URI> statusCallback(long messageId) {
        return settings.statusCallbacks()
                ? Optional.of(URI.create(publicUrl.to(CALLBACK_PATH + messageId)))
                : Optional.empty();
    }

    /**
     * The texts Twilio has for {@code recipient}, not older than a day before {@code since}.
     *
     * <p>Asked for by recipient only: a text that still waits at Twilio has no date sent yet and would be missed.
     *
     * @throws TemporarilyUnsendable when Twilio cannot tell now
     */
    List<Message> textsTo(String recipient, Instant since) {
        try {
            var oldest = since.minus(LOOK_BACK);
            var texts = new ArrayList<Message>();
            for (var text : Message.reader()
                    .setTo(new PhoneNumber(recipient))
                    .pageSize(PAGE)
                    .limit(MOST)
                    .read(client())) {
                if (text.getDateCreated() == null
                        || !text.getDateCreated().toInstant().isBefore(oldest)) {
                    texts.add(text);
                }
            }
            return texts;
        } catch (ApiException e) {
            if (e.getStatusCode() != null && e.getStatusCode() < 500 && e.getStatusCode() != 429) {
                throw new ProviderTrouble("Twilio answered " + e.getStatusCode() + " to a look-up");
            }
            throw new TemporarilyUnsendable(PAUSE, new ProviderTrouble("Twilio could not be asked"));
        } catch (TwilioException e) {
            throw new TemporarilyUnsendable(PAUSE, new ProviderTrouble("Twilio could not be asked"));
        }
    }

    private boolean isConfigured() {
        return !isBlank(settings.accountSid()) && !isBlank(settings.authToken()) && !isBlank(settings.from());
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
