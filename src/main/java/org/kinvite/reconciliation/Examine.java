package org.kinvite.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.kernel.SilentTrace;
import org.kinvite.reconciliation.FindingKind.Remedy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Makes one check: what is found is remembered, mended when it is time, and handed over when that does not help. */
@Component
class Examine {

    private static final Logger LOG = LoggerFactory.getLogger(Examine.class);
    private static final int BATCH = 100;

    private record Seen(Finding finding, Found found) {}

    private final Findings findings;
    private final HandOver handOver;
    private final ReconciliationSettings settings;
    private final Clock clock;

    Examine(Findings findings, HandOver handOver, ReconciliationSettings settings, Clock clock) {
        this.findings = findings;
        this.handOver = handOver;
        this.settings = settings;
        this.clock = clock;
    }

    Tally examine(Check check) {
        var now = clock.instant();
        var known = findings.findOpen(check.kind()).stream()
                .collect(Collectors.toMap(Finding::subjectId, Function.identity()));
        var found = check.find(now.minus(settings.margin()), settings.most());
        var seen = found.stream()
                .map(one -> see(check.kind(), one, known, now))
                .filter(one -> one.finding.counts(now, settings))
                .toList();
        settleUnseen(check, known, found, now);
        var due = seen.stream().filter(one -> one.finding.isDue(now)).toList();
        var mended = mend(check, due, now);
        return new Tally(seen.size(), mended, handOver(seen, now));
    }

    private Seen see(FindingKind kind, Found found, Map<Long, Finding> known, Instant now) {
        var before = known.remove(found.subjectId());
        if (before == null) {
            return new Seen(findings.save(Finding.of(kind, found, now)), found);
        }
        before.see(found, now);
        return new Seen(findings.save(before), found);
    }

    /** What was not found is no longer so, unless the check stopped before it came that far, or somebody is at it. */
    private void settleUnseen(Check check, Map<Long, Finding> unseen, List<Found> found, Instant now) {
        if (found.size() >= settings.most()) {
            unseen.keySet().removeIf(subject -> subject > found.getLast().subjectId());
        }
        var touched = unseen.values().stream()
                .filter(finding -> !finding.isUntouched())
                .map(Finding::subjectId)
                .toList();
        if (!touched.isEmpty()) {
            unseen.keySet().removeAll(check.pending(touched, now.minus(settings.margin())));
        }
        unseen.values().forEach(finding -> unlessDecidedMeanwhile(finding, handOver::settle));
    }

    private int mend(Check check, List<Seen> due, Instant now) {
        var size = check.kind().remedy() == Remedy.AT_ONCE ? 1 : BATCH;
        var mended = 0;
        for (var start = 0; start < due.size(); start += size) {
            mended += mendBatch(check, due.subList(start, Math.min(due.size(), start + size)), now);
        }
        return mended;
    }

    /** One that cannot be mended must not keep others from it. */
    private int mendBatch(Check check, List<Seen> batch, Instant now) {
        try {
            check.mend(batch.stream().map(Seen::found).toList());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} {} could not be mended: {}",
                    check.kind(),
                    batch.stream().map(one -> one.found.subjectId()).toList(),
                    new SilentTrace(e));
            return 0;
        }
        batch.forEach(one -> mended(one.finding, now));
        return batch.size();
    }

    private void mended(Finding finding, Instant now) {
        finding.tried(now, settings);
        if (finding.kind().remedy() == Remedy.AT_ONCE) {
            handOver.settle(finding);
        } else {
            unlessDecidedMeanwhile(finding, findings::save);
        }
    }

    private int handOver(List<Seen> seen, Instant now) {
        var handed = seen.stream()
                .filter(one -> one.finding.isOpen() && one.finding.needsPerson(one.found.givenUp(), now, settings))
                .toList();
        handed.forEach(one -> unlessDecidedMeanwhile(one.finding, handOver::toPerson));
        return handed.size();
    }

    private static void unlessDecidedMeanwhile(Finding finding, Consumer<Finding> change) {
        try {
            change.accept(finding);
        } catch (OptimisticLockingFailureException decidedMeanwhile) {
            LOG.info("finding {} was decided this moment; the next comparison looks at it", finding.id());
        }
    }
}
