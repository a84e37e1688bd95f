package org.kinvite.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.BareEngine;
import org.kinvite.bench.load.CoreSpeeds;
import org.kinvite.bench.load.Desk;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.load.Run;
import org.kinvite.bench.load.Storm;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;
import org.kinvite.faults.people.Cohort;

/** Reminders that are due at once, next to the bare engine; and the pages of staff meanwhile. */
@Order(3)
class ReminderStormIT extends Benchmark {

    private static final int REMINDERS = Scale.of(5_000);
    private static final int LOOKS = 300;
    private static final int ROUNDS = 3;

    /** As dense as 20,000 within a minute; the fault matrix has those (row 16). */
    private static final Duration WITHIN = Duration.ofMillis(3L * REMINDERS);

    @Measurement
    void isDrainedAtTheCeiling(Report report) {
        var storm = new Storm(installation.broker().actuator());
        try (var engine = new BareEngine(installation)) {
            product.inviteGroup(REMINDERS);
            engine.remind(REMINDERS, Duration.ZERO, storm);
            product.remind(REMINDERS, Duration.ZERO, storm, goOn -> {});
            var ceilings = new ArrayList<Run>();
            var products = new ArrayList<Run>();
            var cores = new ArrayList<Double>();
            for (int n = 0; n < ROUNDS; n++) {
                cores.add(CoreSpeeds.slowestToFastest());
                ceilings.add(engine.remind(REMINDERS, WITHIN, storm));
                products.add(product.remind(REMINDERS, WITHIN, storm, goOn -> {}));
            }
            report.raw("reminder-storm", List.of(cores, ceilings, products));
            report.add(Figure.higher("reminder storm: slowest core to fastest", Numbers.median(cores), "ratio"));
            report.add(Figure.higher("reminder storm: bare engine", perSecond(ceilings), "/s"));
            report.add(Figure.higher("reminder storm: product", perSecond(products), "/s"));
            report.add(Figure.atLeast(
                    "reminder storm: product to bare engine", Run.ratio(products, ceilings), "ratio", 0.6));
        }
        pagesMeanwhile(storm, report);
    }

    private void pagesMeanwhile(Storm storm, Report report) {
        var desk = new Desk(application);
        var page = "/parent-accounts?site=101&classroom="
                + Cohort.of(20, installation).classroom();
        var idle = new ArrayList<Double>();
        for (int n = 0; n < 2 * LOOKS; n++) {
            idle.add(desk.look(page));
        }
        var busy = new ArrayList<Double>();
        product.remind(REMINDERS, WITHIN, storm, goOn -> {
            while (goOn.getAsBoolean()) {
                busy.add(desk.look(page));
            }
        });
        report.raw("reminder-storm-pages", List.of(idle, busy));
        var warm = idle.subList(LOOKS, idle.size());
        report.add(Figure.lower("reminder storm, Parent Accounts idle: p99", Numbers.percentile(warm, 99), "ms"));
        report.add(Figure.lower("reminder storm, Parent Accounts meanwhile: p99", Numbers.percentile(busy, 99), "ms"));
        report.add(Figure.atMost(
                "reminder storm, Parent Accounts: p99 meanwhile to idle",
                Numbers.percentile(busy, 99) / Numbers.percentile(warm, 99),
                "ratio",
                2));
    }

    private static double perSecond(List<Run> runs) {
        return Numbers.median(runs.stream().map(Run::perSecond).toList());
    }
}
