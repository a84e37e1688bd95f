package org.kinvite.rosterimport;

import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works on imports in the background, woken by a new one, and by itself after a restart. */
@Component
class ImportRunner extends BackgroundWork {

    private static final Duration POLL = Duration.ofSeconds(3);

    private record ImportAsked() {}

    private final ReadUpload readUpload;
    private final ImportStep importStep;
    private final ApplicationEventPublisher events;
    private volatile boolean stopping;

    ImportRunner(ReadUpload readUpload, ImportStep importStep, ApplicationEventPublisher events) {
        super("import-runner", Duration.ofSeconds(20));
        this.readUpload = readUpload;
        this.importStep = importStep;
        this.events = events;
    }

    /** The running transaction asks for work on an import: look at it once that has committed. */
    void wakeAfterCommit() {
        events.publishEvent(new ImportAsked());
    }

    @TransactionalEventListener(ImportAsked.class)
    void asked() {
        wake();
    }

    @Override
    protected Duration step() {
        return importStep.run() || readUpload.run(() -> stopping) ? AT_ONCE : POLL;
    }

    @Override
    public void start() {
        stopping = false;
        super.start();
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
