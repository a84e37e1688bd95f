package org.kinvite.reconciliation;

import java.time.Duration;
import org.kinvite.engine.EngineState;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts open processes again in the background, on any instance, and goes on with it after a restart. */
@Component
class StartAgainRunner implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StartAgainStep step;
    private final EngineState engine;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    StartAgainRunner(StartAgainStep step, EngineState engine) {
        this.step = step;
        this.engine = engine;
    }

    @TransactionalEventListener(StartOpenAgain.Asked.class)
    void wake() {
        wakeUp.call();
    }

    /** What starts a process is lost on an engine that does not know its model: the engine is asked first. */
    private boolean work() throws InterruptedException {
        if (!step.isAsked() || !engine.makeSureOfModels() || !step.run()) {
            wakeUp.await(POLL);
        }
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start("start-again", this::work, wakeUp);
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
