package org.kinvite.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One comparison: every check, one after the other. */
@Component
class CompareAll {

    private static final Logger LOG = LoggerFactory.getLogger(CompareAll.class);

    private final List<Check> checks;
    private final Examine examine;
    private final Turn turn;
    private final Runs runs;
    private final ReconciliationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompareAll(
            List<Check> checks,
            Examine examine,
            Turn turn,
            Runs runs,
            ReconciliationSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks = checks;
        this.examine = examine;
        this.turn = turn;
        this.runs = runs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Makes all checks; one that fails is told of, and does not keep the others from theirs. */
    void run(Turn.Taken taken) {
        var startedAt = clock.instant();
        var tallies = new EnumMap<FindingKind, Tally>(FindingKind.class);
        var failed = 0;
        for (var check : checks) {
            if (!check.kind().needsEngine() || isEngineTrusted(taken, startedAt)) {
                turn.extend();
                failed += examine(check, tallies);
            }
        }
        runs.add(startedAt, taken.askedByName(), tallies, failed);
        runs.forgetBefore(startedAt.minus(settings.keep()));
        tallies.forEach(CompareAll::report);
        events.publishEvent(
                new ReconciliationFinished(Duration.between(startedAt, clock.instant()), Map.copyOf(tallies), failed));
    }

    /** An engine that was away works off what fell due meanwhile by itself. */
    private boolean isEngineTrusted(Turn.Taken taken, Instant now) {
        return taken.engineReadySince() != null
                && !taken.engineReadySince().plus(settings.margin()).isAfter(now);
    }

    private int examine(Check check, Map<FindingKind, Tally> tallies) {
        try {
            var tally = examine.examine(check);
            if (!tally.isNothing()) {
                tallies.merge(check.kind(), tally, Tally::plus);
            }
            return 0;
        } catch (RuntimeException e) {
            LOG.error("the check for {} failed: {}", check.kind(), new SilentTrace(e));
            return 1;
        }
    }

    private static void report(FindingKind kind, Tally tally) {
        if (tally.mended() > 0 || tally.handedOver() > 0) {
            LOG.warn(
                    "reconciliation: {} {}, {} mended or started again, {} left for a person",
                    tally.found(),
                    kind,
                    tally.mended(),
                    tally.handedOver());
        }
    }
}
