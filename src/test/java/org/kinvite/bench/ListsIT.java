package org.kinvite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.LargeAgency;
import org.kinvite.bench.load.Look;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.report.Chart;
import org.kinvite.bench.report.Chart.Bar;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;

/** Lists at ten thousand, a hundred thousand and a million guardians, looked at in turn. */
@Order(5)
class ListsIT extends Benchmark {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, Scale.isTried() ? 200_000 : 1_000_000);
    private static final int WARM_UP = 20;

    /** The p95 of fewer is that of a handful of looks, and as uneven as the machine. */
    private static final int ROUNDS = Math.max(Scale.of(120), Scale.unlessTried(60));

    @Measurement
    void staysFlat(Report report) {
        application.stop();
        var agencies = IntStream.range(0, SIZES.size())
                .mapToObj(n -> LargeAgency.of(SIZES.get(n), n + 1, installation))
                .toList();
        agencies.forEach(LargeAgency::awaitFigures);
        look(agencies, WARM_UP);
        var times = look(agencies, ROUNDS);
        report.raw("lists", times);
        var bars = new ArrayList<Bar>();
        times.forEach((look, bySize) -> {
            var p95 = bySize.values().stream()
                    .map(all -> Numbers.percentile(all, 95))
                    .toList();
            IntStream.range(0, SIZES.size()).forEach(n -> {
                bars.add(new Bar("%s, %,d".formatted(look.readable(), SIZES.get(n)), p95.get(n), n == 0 ? 1 : 0));
                var name = "%s at %,d guardians: p95".formatted(look.readable(), SIZES.get(n));
                report.add(n < 2 ? Figure.lower(name, p95.get(n), "ms") : Figure.atMost(name, p95.get(n), "ms", 100));
            });
            report.add(Figure.atMost(
                    look.readable() + ": p95 at the most to the fewest", p95.getLast() / p95.getFirst(), "ratio", 1.5));
        });
        report.chart("lists", new Chart("Pages by number of guardians, p95", "ms", bars));
        agencies.forEach(agency -> agency.application().stop());
    }

    /** Each look in turn at each agency, so that whatever else the machine does meets all of them. */
    private static Map<Look, Map<Integer, List<Double>>> look(List<LargeAgency> agencies, int rounds) {
        var random = new Random(20261126);
        var times = new TreeMap<Look, Map<Integer, List<Double>>>();
        for (int round = 0; round < rounds; round++) {
            for (var look : Look.values()) {
                for (var agency : agencies) {
                    times.computeIfAbsent(look, first -> new TreeMap<>())
                            .computeIfAbsent(agency.guardians(), first -> new ArrayList<>())
                            .add(look.at(agency.desk(), agency.site(random)));
                }
            }
        }
        return times;
    }
}
