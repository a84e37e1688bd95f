package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.Courier;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.LostDispatch;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.Receipt;
import org.springframework.stereotype.Component;

/** Hands emails to the relay. An SMTP 250 is accepted, not delivered. */
@Component
class EmailCourier implements Courier {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Mails mails;
    private final SmtpConnections connections;

    EmailCourier(Mails mails, SmtpConnections connections) {
        this.mails = mails;
        this.connections = connections;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Receipt deliver(Dispatch dispatch) {
        try {
            connections.send(write(dispatch));
            return new Receipt(mails.messageId(dispatch.messageId()), null);
        } catch (SmtpFault fault) {
            throw fault.verdict(PAUSE);
        }
    }

    /** Nobody can ask a relay what it has. A repeat carries the same Message-ID, by which mailboxes recognise it. */
    @Override
    public Optional<Receipt> find(LostDispatch lost) {
        return Optional.empty();
    }

    private MimeMessage write(Dispatch dispatch) {
        try {
            return mails.write(dispatch);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new ProviderTrouble(
                    "a mail could not be written: " + e.getClass().getSimpleName());
        }
    }
}
