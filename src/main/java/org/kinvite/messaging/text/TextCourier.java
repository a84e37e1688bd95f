package org.kinvite.messaging.text;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.Courier;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.LostDispatch;
import org.kinvite.messaging.PossiblyAccepted;
import org.kinvite.messaging.Receipt;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.kinvite.messaging.Words;
import org.springframework.stereotype.Component;

/** Hands texts to Twilio, each with one POST, at the pace the sending number carries. */
@Component
class TextCourier implements Courier {

    private final Twilio twilio;
    private final TextSettings settings;
    private final Words words;
    private final Pace pace;
    private final Clock clock;

    TextCourier(Twilio twilio, TextSettings settings, Words words, Pace pace, Clock clock) {
        this.twilio = twilio;
        this.settings = settings;
        this.words = words;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public void admit() {
        pace.check();
    }

    @Override
    public Receipt deliver(Dispatch dispatch) {
        var body = Reference.append(
                words.text(dispatch.purpose(), dispatch.language(), dispatch.content()), dispatch.messageId());
        var segments = Segments.of(body);
        pace.await(segments);
        requireTimeLeft(dispatch);
        return new Receipt(post(dispatch, body).getSid(), segments);
    }

    private Message post(Dispatch dispatch, String body) {
        var client = twilio.client();
        var creator = Message.creator(new PhoneNumber(dispatch.recipient()), settings.from(), body);
        if (!settings.from().startsWith("MG")) {
            creator = Message.creator(new PhoneNumber(dispatch.recipient()), new PhoneNumber(settings.from()), body);
        }
        twilio.statusCallback(dispatch.messageId()).ifPresent(creator::setStatusCallback);
        try {
            return creator.create(client);
        } catch (ApiException e) {
            throw TwilioAnswer.verdict(e);
        } catch (TwilioException e) {
            throw new PossiblyAccepted("Twilio: " + e.getClass().getSimpleName());
        }
    }

    /** A text that started late must not still be on its way when the claim runs out and somebody looks it up. */
    private void requireTimeLeft(Dispatch dispatch) {
        var slowest = settings.connectTimeout().plus(settings.answerTimeout());
        if (clock.instant().plus(slowest).isAfter(dispatch.until())) {
            throw new TemporarilyUnsendable(Duration.ofSeconds(1), null);
        }
    }

    @Override
    public Optional<Receipt> find(LostDispatch lost) {
        var found = twilio.textsTo(lost.recipient(), lost.createdAt()).stream()
                .filter(text -> Reference.isIn(text.getBody(), lost.messageId()))
                .findFirst()
                .map(text -> new Receipt(text.getSid(), Segments.of(text.getBody())));
        if (found.isEmpty()) {
            requireSettled(lost);
        }
        return found;
    }

    private void requireSettled(LostDispatch lost) {
        var settled = lost.unclearSince().plus(settings.settlesAfter());
        var now = clock.instant();
        if (now.isBefore(settled)) {
            throw new TemporarilyUnsendable(Duration.between(now, settled), null);
        }
    }
}
