package org.kinvite.reconciliation;

import java.time.Duration;
import org.kinvite.engine.EngineState;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts open processes again in the background, on any instance, and goes on with it after a restart. */
@Component
class StartAgainRunner extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final StartAgainStep step;
    private final EngineState engine;

    StartAgainRunner(StartAgainStep step, EngineState engine) {
        super("start-again", Duration.ofSeconds(10));
        this.step = step;
        this.engine = engine;
    }

    @TransactionalEventListener(StartOpenAgain.Asked.class)
    void asked() {
        wake();
    }

    /** What starts a process is lost on an engine that does not know its model: the engine is asked first. */
    @Override
    protected Duration step() {
        return step.isAsked() && engine.makeSureOfModels() && step.run() ? AT_ONCE : POLL;
    }
}
