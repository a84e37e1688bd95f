package org.kinvite.bench;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.BareEngine;
import org.kinvite.bench.load.CoreSpeeds;
import org.kinvite.bench.load.Cores;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.load.Run;
import org.kinvite.bench.report.Chart;
import org.kinvite.bench.report.Chart.Bar;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;

/**
 * A group invite, from the press on Send to the last message accepted, next to the bare engine with as many: it gets slower
 * the more it has started since it last wrote its state to disk.
 */
@Order(1)
class GroupInviteIT extends Benchmark {

    private static final int GROUP = Scale.of(5_000);
    private static final int COLD = Scale.unlessTried(1_000);
    private static final int WARM_UP = Scale.unlessTried(5_000);
    private static final int ROUNDS = 3;

    private final List<Bar> bars = new ArrayList<>();

    @Measurement
    void nearTheCeiling(Report report) {
        try (var engine = new BareEngine(installation)) {
            warmUp(engine, report);
            tellCores(report, "nothing pinned");
            rounds("unpinned", "nothing pinned", 0.6, engine, report);
            if (Cores.canBePinned()) {
                tellCores(report, "broker on a core of its own");
                Cores.brokerApart(installation);
                try {
                    rounds("pinned", "broker on a core of its own", 0.9, engine, report);
                } finally {
                    Cores.free(installation);
                }
            }
        }
        report.chart("group-invite", new Chart("Invitations a second, median of " + ROUNDS, "/s", bars));
    }

    /** The first ones after the start are slower by far; told, but not compared. */
    private void warmUp(BareEngine engine, Report report) {
        var coldEngine = engine.run(COLD);
        var coldProduct = product.inviteGroup(COLD);
        var runs = new ArrayList<>(List.of(coldEngine, coldProduct));
        runs.add(engine.run(WARM_UP));
        runs.add(product.inviteGroup(WARM_UP));
        report.raw("group-invite-warm-up", runs);
        tell(report, "group invite, cold: bare engine, first " + COLD, coldEngine.perSecond());
        tell(report, "group invite, cold: product, first " + COLD, coldProduct.perSecond());
    }

    private static void tellCores(Report report, String arrangement) {
        var title = "group invite, " + arrangement + ": slowest core to fastest before it";
        report.add(Figure.higher(title, CoreSpeeds.slowestToFastest(), "ratio"));
    }

    private void rounds(String name, String arrangement, double target, BareEngine engine, Report report) {
        var ceilings = new ArrayList<Run>();
        var products = new ArrayList<Run>();
        for (int n = 0; n < ROUNDS; n++) {
            ceilings.add(engine.run(GROUP));
            products.add(product.inviteGroup(GROUP));
        }
        report.raw("group-invite-" + name, List.of(ceilings, products));
        var ceiling = Numbers.median(ceilings.stream().map(Run::perSecond).toList());
        var whole = Numbers.median(products.stream().map(Run::perSecond).toList());
        var title = "group invite, " + arrangement + ": ";
        tell(report, title + "bare engine", ceiling);
        tell(report, title + "product", whole);
        report.add(Figure.atLeast(title + "product to bare engine", Run.ratio(products, ceilings), "ratio", target));
        products.getFirst()
                .cpuMillisEach()
                .keySet()
                .forEach(process ->
                        report.add(Figure.lower(title + "CPU of " + process, cpu(products, process), "ms each")));
        report.add(Figure.lower(title + "CPU of broker, bare", cpu(ceilings, "broker"), "ms each"));
        report.add(Figure.atMost(
                title + "CPU of application and database to broker",
                (cpu(products, "application") + cpu(products, "database")) / cpu(products, "broker"),
                "ratio",
                1 / 0.9));
        bars.add(new Bar(arrangement + ": bare engine", ceiling, 1));
        bars.add(new Bar(arrangement + ": product", whole, 0));
    }

    private static void tell(Report report, String name, double perSecond) {
        report.add(Figure.higher(name, perSecond, "/s"));
    }

    private static double cpu(List<Run> runs, String process) {
        return Numbers.median(
                runs.stream().map(run -> run.cpuMillisEach().get(process)).toList());
    }
}
