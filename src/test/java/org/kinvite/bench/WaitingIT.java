package org.kinvite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.BareEngine;
import org.kinvite.bench.load.Families;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.load.Registrations;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Engine;
import org.kinvite.faults.people.WaitingInvitations;

/** Families register while very many others are waited for, next to the bare engine with as many waiting. */
@Order(6)
class WaitingIT extends Benchmark {

    private static final List<Integer> WAITING =
            Scale.isFull() ? List.of(0, Scale.of(10_000), Scale.of(100_000)) : List.of(0, Scale.of(100_000));

    /** Fewer have no p99 to tell of. */
    private static final int REGISTRATIONS = Math.max(Scale.of(200), Scale.unlessTried(100));

    private static final int ROUNDS = 3;

    /** The engine alone is some ten times as quick: as few as of the product would be a round of a second. */
    private static final int BARE_REGISTRATIONS = 3 * REGISTRATIONS;

    private static final int WARM_UP = 2;

    private final Families families = new Families(installation, product);

    private record Step(Registrations product, Registrations bare) {}

    @Measurement
    void slowsNobodyDown(Report report) {
        installation.freshEngine();
        var steps = new TreeMap<Integer, Step>();
        var bytes = new ArrayList<Long>();
        var seconds = 0.0;
        for (int n = 0; n < WAITING.size(); n++) {
            wait(WAITING.get(n) - (n == 0 ? 0 : WAITING.get(n - 1)));
            installation.broker().actuator().takeSnapshot();
            bytes.add(bytesOfSnapshot());
            seconds = secondsToRestart();
            steps.put(WAITING.get(n), step(report, WAITING.get(n)));
        }
        var most = WAITING.getLast();
        report.raw("waiting", steps);
        compare(report, steps.get(0), steps.get(most), most);
        report.add(Figure.lower(
                "waiting: broker data for each, in its snapshot",
                (double) (bytes.getLast() - bytes.getFirst()) / most,
                "bytes"));
        report.add(Figure.lower("waiting: start-up of the broker with %,d".formatted(most), seconds, "s"));
    }

    private void wait(int more) {
        if (more == 0) {
            return;
        }
        try (var engine = new Engine(installation.broker())) {
            new WaitingInvitations(Cohort.byEmail(more, installation), installation)
                    .waitFor(Duration.ofDays(3), Duration.ofHours(1), engine);
        }
    }

    /** On a broker that has just started and was then warmed up, each time alike: else the first step was the coldest. */
    private Step step(Report report, int waiting) {
        var products = new ArrayList<Registrations>();
        var bares = new ArrayList<Registrations>();
        try (var engine = new BareEngine(installation)) {
            engine.run((ROUNDS + WARM_UP) * BARE_REGISTRATIONS);
            engine.register(WARM_UP * BARE_REGISTRATIONS);
            families.register(WARM_UP * REGISTRATIONS);
            for (int n = 0; n < ROUNDS; n++) {
                bares.add(engine.register(BARE_REGISTRATIONS));
                products.add(families.register(REGISTRATIONS));
            }
        }
        var step = new Step(middle(products), middle(bares));
        var title = "%,d waiting: ".formatted(waiting);
        report.add(Figure.higher(title + "registrations", step.product().perSecond(), "/s"));
        report.add(Figure.lower(title + "registration, p99", step.product().p99(), "ms"));
        report.add(
                Figure.higher(title + "bare engine, registrations", step.bare().perSecond(), "/s"));
        report.add(Figure.lower(title + "bare engine, p99", step.bare().p99(), "ms"));
        return step;
    }

    /** A page that keeps a password takes longer than a bare message: what is compared is how much slower each gets. */
    private static void compare(Report report, Step none, Step many, int waiting) {
        report.add(Figure.atMost(
                "registrations, slower with %,d waiting: product to bare engine".formatted(waiting),
                (none.product().perSecond() / many.product().perSecond())
                        / (none.bare().perSecond() / many.bare().perSecond()),
                "ratio",
                1.5));
        report.add(Figure.atMost(
                "registration, p99 longer with %,d waiting: product to bare engine".formatted(waiting),
                (many.product().p99() / none.product().p99())
                        / (many.bare().p99() / none.bare().p99()),
                "ratio",
                1.5));
    }

    /** The round of the middle by its rate; all p99 together would be the worst round's. */
    private static Registrations middle(List<Registrations> rounds) {
        var median =
                Numbers.median(rounds.stream().map(Registrations::perSecond).toList());
        return rounds.stream()
                .filter(round -> round.perSecond() == median)
                .findFirst()
                .orElseThrow();
    }

    /** Until it takes a deployment: it calls itself ready sooner, while it replays what it did since its last snapshot. */
    private double secondsToRestart() {
        var broker = installation.broker();
        broker.stop();
        var begun = System.nanoTime();
        broker.start();
        broker.awaitReady();
        new BareEngine(installation).close();
        var seconds = (System.nanoTime() - begun) / 1e9;
        application.awaitReady();
        return seconds;
    }

    /** Of all that the broker knows; the log before it may go. */
    private long bytesOfSnapshot() {
        var snapshots = installation.broker().data().resolve("raft-partition/partitions/1/snapshots");
        try (var files = Files.walk(snapshots)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
