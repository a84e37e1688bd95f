package org.kinvite.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the comparisons of this instance did; each is made by one instance, so that sums over all are the installation's. */
@Component
class ReconciliationMeters {

    private final Map<FindingKind, Counter> mended = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, Counter> handedOver = new EnumMap<>(FindingKind.class);
    private final Counter failedChecks;
    private final Timer comparisons;

    /** All counters begin at zero: the first finding must be an increase. */
    ReconciliationMeters(MeterRegistry registry) {
        for (var kind : FindingKind.values()) {
            mended.put(kind, counter(registry, kind, "mended"));
            handedOver.put(kind, counter(registry, kind, "handed_over"));
        }
        failedChecks = Counter.builder("kinvite.reconciliation.failed.checks")
                .description("Checks that could not be made")
                .register(registry);
        comparisons = Timer.builder("kinvite.reconciliation")
                .description("Comparisons of database, outbox and ledger")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, FindingKind kind, String done) {
        return Counter.builder("kinvite.findings")
                .description("What was found by reconciliation and mended, or left for a person")
                .tag("kind", kind.name())
                .tag("done", done)
                .register(registry);
    }

    @EventListener
    void count(ReconciliationFinished finished) {
        comparisons.record(finished.took());
        failedChecks.increment(finished.failedChecks());
        finished.tallies().forEach((kind, tally) -> {
            mended.get(kind).increment(tally.mended());
            handedOver.get(kind).increment(tally.handedOver());
        });
    }
}
