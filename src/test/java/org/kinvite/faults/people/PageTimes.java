package org.kinvite.faults.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** How long a page takes, asked for again and again by one person. */
public record PageTimes(Staff staff, String path) {

    private static final int ONCE = 200;

    /** Milliseconds, sorted. */
    public record Times(List<Double> sorted) {

        public double percentile(int percent) {
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    public Times measure(int times) {
        var all = new ArrayList<Double>();
        for (int n = 0; n < times; n++) {
            all.add(once());
        }
        return new Times(all.stream().sorted().toList());
    }

    /** The condition is asked now and then, since asking it costs something too. */
    public Times measureWhile(BooleanSupplier condition) {
        var all = new ArrayList<Double>();
        while (condition.getAsBoolean()) {
            all.addAll(measure(ONCE).sorted());
        }
        return new Times(all.stream().sorted().toList());
    }

    private double once() {
        var begun = System.nanoTime();
        var answer = staff.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
