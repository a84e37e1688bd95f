package org.kinvite.privacy;

import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;

/** Applies retention in the background, on whichever instance takes the turn first. */
@Component
class RetentionRunner extends BackgroundWork {

    private static final Duration POLL = Duration.ofMinutes(1);

    private final RetentionTurn turn;
    private final ApplyRetention applyRetention;

    RetentionRunner(RetentionTurn turn, ApplyRetention applyRetention) {
        super("retention-runner", Duration.ofSeconds(20));
        this.turn = turn;
        this.applyRetention = applyRetention;
    }

    @Override
    protected Duration step() {
        if (turn.take()) {
            applyRetention.run().ifPresent(turn::comeBack);
        }
        return POLL;
    }
}
