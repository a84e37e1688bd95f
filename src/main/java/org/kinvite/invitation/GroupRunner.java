package org.kinvite.invitation;

import java.time.Duration;
import java.util.List;
import org.kinvite.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works through groups in the background, woken by a new one, and by itself after a restart. */
@Component
class GroupRunner extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRunner.class);
    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofSeconds(3);

    private record GroupStarted() {}

    private final List<GroupBatch> batches;
    private final ApplicationEventPublisher events;

    GroupRunner(List<GroupBatch> batches, ApplicationEventPublisher events) {
        super("group-runner", Duration.ofSeconds(10));
        this.batches = batches;
        this.events = events;
    }

    /** A group was written by the running transaction: look at it once that has committed. */
    void wakeAfterCommit() {
        events.publishEvent(new GroupStarted());
    }

    @TransactionalEventListener(GroupStarted.class)
    void started() {
        wake();
    }

    @Override
    protected Duration step() {
        var busy = false;
        for (var batch : batches) {
            busy |= run(batch);
        }
        return busy ? AT_ONCE : POLL;
    }

    private static boolean run(GroupBatch batch) {
        try {
            return batch.run(BATCH);
        } catch (DuplicateKeyException invitedMeanwhile) {
            LOG.debug("a guardian of a group was invited meanwhile; the batch runs again");
            return true;
        }
    }
}
