package org.kinvite.staff;

import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.kinvite.staff.RequestPasswordLink.LinkRequested;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the links of staff in the background, woken by a new one, and by itself for what another instance left behind. */
@Component
class PasswordLinkSender extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(3);

    private final SendPasswordLink sendPasswordLink;

    PasswordLinkSender(SendPasswordLink sendPasswordLink) {
        super("staff-link-sender", Duration.ofSeconds(10));
        this.sendPasswordLink = sendPasswordLink;
    }

    @TransactionalEventListener(classes = LinkRequested.class, fallbackExecution = true)
    void requested() {
        wake();
    }

    @Override
    protected Duration step() {
        return sendPasswordLink.sendNext() ? AT_ONCE : POLL;
    }
}
