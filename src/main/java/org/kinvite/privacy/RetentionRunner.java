package org.kinvite.privacy;

import java.time.Duration;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies retention in the background, on whichever instance takes the turn first. */
@Component
class RetentionRunner implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RetentionTurn turn;
    private final ApplyRetention applyRetention;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    RetentionRunner(RetentionTurn turn, ApplyRetention applyRetention) {
        this.turn = turn;
        this.applyRetention = applyRetention;
    }

    private boolean step() throws InterruptedException {
        if (turn.take()) {
            applyRetention.run().ifPresent(turn::comeBack);
        }
        wakeUp.await(POLL);
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start("retention-runner", this::step, wakeUp);
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
