package org.kinvite.staff;

import java.time.Duration;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.kinvite.staff.RequestPasswordLink.LinkRequested;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the links of staff in the background, woken by a new one, and by itself for what another instance left behind. */
@Component
class PasswordLinkSender implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SendPasswordLink sendPasswordLink;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    PasswordLinkSender(SendPasswordLink sendPasswordLink) {
        this.sendPasswordLink = sendPasswordLink;
    }

    @TransactionalEventListener(classes = LinkRequested.class, fallbackExecution = true)
    void wake() {
        wakeUp.call();
    }

    private boolean step() throws InterruptedException {
        if (!sendPasswordLink.sendNext()) {
            wakeUp.await(POLL);
        }
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start("staff-link-sender", this::step, wakeUp);
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
