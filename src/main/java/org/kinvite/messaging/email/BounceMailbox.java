package org.kinvite.messaging.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.kinvite.messaging.DeliveryReport;
import org.kinvite.messaging.DeliveryReport.Outcome;
import org.kinvite.messaging.RecordDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the mails that came back. Each is marked as seen only when the ledger has taken it in, so a crash repeats
 * it; several instances may look at once, since the ledger counts a report once.
 */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private final BounceSettings settings;
    private final EmailSettings emails;
    private final Mails mails;
    private final RecordDelivery recordDelivery;

    BounceMailbox(BounceSettings settings, EmailSettings emails, Mails mails, RecordDelivery recordDelivery) {
        this.settings = settings;
        this.emails = emails;
        this.mails = mails;
        this.recordDelivery = recordDelivery;
    }

    /** @throws MessagingException when the mailbox cannot be read now */
    void look() throws MessagingException {
        try (var store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    takeIn(mail);
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    /** One that nobody can read must not keep the others waiting; people find it in the mailbox. */
    private void takeIn(Message mail) {
        try {
            Bounce.read(mail, emails.messageIdDomain())
                    .ifPresentOrElse(
                            this::record, () -> log.debug("a mail in the bounce mailbox is no bounce of ours"));
        } catch (MessagingException | IOException malformed) {
            log.warn(
                    "a mail in the bounce mailbox is malformed and stays there: {}",
                    malformed.getClass().getSimpleName());
        }
    }

    private void record(Bounce bounce) {
        recordDelivery.record(
                bounce.messageId(),
                new DeliveryReport(
                        mails.messageId(bounce.messageId()), Outcome.BOUNCED, bounce.reason(), bounce.status()));
    }

    /** All three wait for ever by default. */
    private Properties properties() {
        var timeout = Long.toString(settings.timeout().toMillis());
        var prefix = "mail." + settings.protocol() + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        return properties;
    }
}
