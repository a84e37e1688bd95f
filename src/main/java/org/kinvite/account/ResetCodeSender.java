package org.kinvite.account;

import java.time.Duration;
import org.kinvite.account.RequestPasswordReset.ResetRequested;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends reset codes in the background, woken by a new one, and by itself for what another instance left behind. */
@Component
class ResetCodeSender extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(3);

    private final SendResetCode sendResetCode;

    ResetCodeSender(SendResetCode sendResetCode) {
        super("reset-code-sender", Duration.ofSeconds(10));
        this.sendResetCode = sendResetCode;
    }

    @EventListener(ResetRequested.class)
    void requested() {
        wake();
    }

    @Override
    protected Duration step() {
        return sendResetCode.sendNext() ? AT_ONCE : POLL;
    }
}
