package org.kinvite.reconciliation;

import java.time.Duration;
import org.kinvite.engine.EngineState;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Compares every few minutes, on whichever instance takes the turn first. */
@Component
class Reconciler implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Turn turn;
    private final CompareAll compareAll;
    private final EngineState engine;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    Reconciler(Turn turn, CompareAll compareAll, EngineState engine) {
        this.turn = turn;
        this.compareAll = compareAll;
        this.engine = engine;
    }

    @TransactionalEventListener(LookNow.Asked.class)
    void wake() {
        wakeUp.call();
    }

    private boolean step() throws InterruptedException {
        turn.take(engine.isReady()).ifPresent(taken -> {
            try {
                compareAll.run(taken);
            } finally {
                turn.end();
            }
        });
        wakeUp.await(POLL);
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start("reconciler", this::step, wakeUp);
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
