package org.kinvite.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kinvite.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals new entries in the background, one instance of the application at a time, and writes down how far it is. */
@Component
class Sealer extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final SealBatch batch;
    private final ChainEnds ends;
    private final AuditSettings settings;
    private final Clock clock;
    private Instant anchorDue = Instant.MIN;
    private long anchored = -1;

    Sealer(SealBatch batch, ChainEnds ends, AuditSettings settings, Clock clock) {
        super("audit-sealer", Duration.ofSeconds(10));
        this.batch = batch;
        this.ends = ends;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected Duration step() {
        var sealed = batch.run(settings.batch());
        if (sealed >= settings.batch()) {
            return AT_ONCE;
        }
        writeAnchor();
        return settings.sealInterval();
    }

    /** In the log, which is kept elsewhere: whoever cuts the end off the trail cannot take this back. */
    private void writeAnchor() {
        if (clock.instant().isBefore(anchorDue)) {
            return;
        }
        anchorDue = clock.instant().plus(settings.anchorInterval());
        var head = ends.read().head();
        if (head.position() != anchored) {
            anchored = head.position();
            LOG.info("audit trail sealed, anchor {}", new Anchor(head.position(), head.hash()));
        }
    }
}
