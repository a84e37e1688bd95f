package org.kinvite.reconciliation;

import java.time.Duration;
import org.kinvite.engine.EngineState;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Compares every few minutes, on whichever instance takes the turn first. */
@Component
class Reconciler extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final Turn turn;
    private final CompareAll compareAll;
    private final EngineState engine;

    Reconciler(Turn turn, CompareAll compareAll, EngineState engine) {
        super("reconciler", Duration.ofSeconds(20));
        this.turn = turn;
        this.compareAll = compareAll;
        this.engine = engine;
    }

    @TransactionalEventListener(LookNow.Asked.class)
    void asked() {
        wake();
    }

    @Override
    protected Duration step() {
        turn.take(engine.isReady()).ifPresent(taken -> {
            try {
                compareAll.run(taken);
            } finally {
                turn.end();
            }
        });
        return POLL;
    }
}
