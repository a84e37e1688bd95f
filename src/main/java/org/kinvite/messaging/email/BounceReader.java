package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the bounce mailbox again and again, if there is one; says once that it cannot be read, and once that it can. */
@Component
class BounceReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

    private final BounceMailbox mailbox;
    private final BounceSettings settings;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;
    private boolean told;

    BounceReader(BounceMailbox mailbox, BounceSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    private boolean look() throws InterruptedException {
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
        wakeUp.await(settings.pollInterval());
        return true;
    }

    @Override
    public void start() {
        if (settings.isConfigured()) {
            loop = Loop.start("bounce-reader", this::look, wakeUp);
        }
    }

    @Override
    public void stop() {
        if (loop != null) {
            loop.stop(settings.timeout());
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null && loop.isRunning();
    }
}
