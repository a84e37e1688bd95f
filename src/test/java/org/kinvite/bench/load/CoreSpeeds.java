package org.kinvite.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * How even the cores are. A rented core may give part of its time to others, unseen: what needs all cores is slowed by that,
 * and what one thread of the broker bounds is not, so that the ratio of the two is the machine's as well.
 */
public final class CoreSpeeds {

    private static final Duration LONG_ENOUGH = Duration.ofMillis(500);
    private static final int BETWEEN_LOOKS = 10_000;

    private CoreSpeeds() {}

    /** What the slowest core gets done next to the fastest while all of them work: 1 where nobody else is. */
    public static double slowestToFastest() {
        var cores = Runtime.getRuntime().availableProcessors();
        var done = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            for (int core = 0; core < cores; core++) {
                done.add(threads.submit(CoreSpeeds::work));
            }
        }
        var rounds = done.stream().map(Future::resultNow).toList();
        return (double) Collections.min(rounds) / Collections.max(rounds);
    }

    private static long work() {
        var until = System.nanoTime() + LONG_ENOUGH.toNanos();
        var rounds = 0L;
        while (System.nanoTime() - until < 0) {
            // the sum depends on each step, so that no compiler leaves the work out
            rounds += LongStream.range(0, BETWEEN_LOOKS).reduce(rounds, (sum, each) -> sum * 31 + each) == 0 ? 2 : 1;
        }
        return rounds;
    }
}
