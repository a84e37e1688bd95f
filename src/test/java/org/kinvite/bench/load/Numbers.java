package org.kinvite.bench.load;

import java.util.Collection;

/** Medians and percentiles. */
public final class Numbers {

    private Numbers() {}

    public static double median(Collection<Double> values) {
        return percentile(values, 50);
    }

    public static double percentile(Collection<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
