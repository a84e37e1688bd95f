package org.kinvite.bench;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.Arrivals;
import org.kinvite.bench.load.Desk;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;
import org.kinvite.faults.people.Cohort;

/** One family, from the press on Invite to the message accepted: alone, and while a whole site is invited. */
@Order(2)
class OneClickIT extends Benchmark {

    private static final int FIRST = Scale.unlessTried(1_000);
    private static final int WARM_UP = Scale.unlessTried(100);
    private static final int CLICKS = Scale.unlessTried(200);
    private static final int MOST_MEANWHILE = 1_000;
    private static final int GROUP = Scale.of(5_000);

    @Measurement
    void waitsForNoCrowd(Report report) {
        var desk = new Desk(application);
        product.inviteGroup(FIRST);
        var arrivals = new Arrivals(installation.providers());
        product.invite(Cohort.of(WARM_UP, installation), desk, arrivals, () -> true);
        var idle = product.invite(Cohort.of(CLICKS, installation), desk, arrivals, () -> true);
        var meanwhile = whileAGroupIsInvited(desk);

        report.raw("one-click", List.of(idle, meanwhile));
        report.add(Figure.atMost("one click, idle: median", Numbers.median(idle), "ms", 150));
        report.add(Figure.atMost("one click, idle: p99", Numbers.percentile(idle, 99), "ms", 500));
        report.add(Figure.higher("one click, during a group invite: clicks", meanwhile.size(), "clicks"));
        report.add(Figure.lower("one click, during a group invite: median", Numbers.median(meanwhile), "ms"));
        report.add(Figure.lower("one click, during a group invite: p99", Numbers.percentile(meanwhile, 99), "ms"));
        report.add(Figure.atMost(
                "one click, median during a group invite to idle",
                Numbers.median(meanwhile) / Numbers.median(idle),
                "ratio",
                5));
    }

    private List<Double> whileAGroupIsInvited(Desk desk) {
        var families = Cohort.of(MOST_MEANWHILE, installation);
        var group = Cohort.of(GROUP, installation);
        var all = new Arrivals(installation.providers());
        desk.inviteGroup(group);
        var clicks = product.invite(families, desk, all, () -> all.count() < GROUP);
        product.awaitQuiet();
        return clicks;
    }
}
