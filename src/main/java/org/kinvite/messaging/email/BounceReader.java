package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into the bounce mailbox again and again, if there is one; says once that it cannot be read, and once that it can. */
@Component
class BounceReader extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

    private final BounceMailbox mailbox;
    private final BounceSettings settings;
    private boolean told;

    BounceReader(BounceMailbox mailbox, BounceSettings settings) {
        super("bounce-reader", settings.timeout());
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    protected Duration step() {
        try {
            mailbox.look();
            if (told) {
                told = false;
                log.info("the bounce mailbox can be read again");
            }
        } catch (MessagingException unreadable) {
            if (!told) {
                told = true;
                log.warn(
                        "the bounce mailbox cannot be read ({}): bounces wait there",
                        unreadable.getClass().getSimpleName());
            }
        }
        return settings.pollInterval();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.isConfigured();
    }
}
