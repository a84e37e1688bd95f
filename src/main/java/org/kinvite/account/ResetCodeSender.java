package org.kinvite.account;

import java.time.Duration;
import org.kinvite.account.RequestPasswordReset.ResetRequested;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends reset codes in the background, woken by a new one, and by itself for what another instance left behind. */
@Component
class ResetCodeSender implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SendResetCode sendResetCode;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    ResetCodeSender(SendResetCode sendResetCode) {
        this.sendResetCode = sendResetCode;
    }

    @EventListener(ResetRequested.class)
    void wake() {
        wakeUp.call();
    }

    private boolean step() throws InterruptedException {
        if (!sendResetCode.sendNext()) {
            wakeUp.await(POLL);
        }
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start("reset-code-sender", this::step, wakeUp);
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
