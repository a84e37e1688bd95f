package org.kinvite.rosterimport;

import java.time.Duration;
import org.kinvite.kernel.Loop;
import org.kinvite.kernel.WakeUp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works on imports in the background, woken by a new one, and by itself after a restart. */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record ImportAsked() {}

    private final ReadUpload readUpload;
    private final ImportStep importStep;
    private final ApplicationEventPublisher events;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;
    private volatile boolean stopping;

    ImportRunner(ReadUpload readUpload, ImportStep importStep, ApplicationEventPublisher events) {
        this.readUpload = readUpload;
        this.importStep = importStep;
        this.events = events;
    }

    /** The running transaction asks for work on an import: look at it once that has committed. */
    void wakeAfterCommit() {
        events.publishEvent(new ImportAsked());
    }

    @TransactionalEventListener(ImportAsked.class)
    void wake() {
        wakeUp.call();
    }

    private boolean step() throws InterruptedException {
        if (!importStep.run() && !readUpload.run(() -> stopping)) {
            wakeUp.await(POLL);
        }
        return true;
    }

    @Override
    public void start() {
        stopping = false;
        loop = Loop.start("import-runner", this::step, wakeUp);
    }

    @Override
    public void stop() {
        stopping = true;
        loop.stop(PATIENCE);
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
