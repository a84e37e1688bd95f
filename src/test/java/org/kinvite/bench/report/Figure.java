package org.kinvite.bench.report;

/**
 * One figure of the benchmark.
 *
 * @param target what it should be at least or at most; null for a figure that is only told
 * @param better whether more of it is better: {@code higher} or {@code lower}
 * @param holds whether it reaches its target; true for one without
 */
public record Figure(String name, double value, String unit, Double target, String better, boolean holds) {

    public static Figure atLeast(String name, double value, String unit, double target) {
        return new Figure(name, value, unit, target, "higher", value >= target);
    }

    public static Figure atMost(String name, double value, String unit, double target) {
        return new Figure(name, value, unit, target, "lower", value <= target);
    }

    public static Figure higher(String name, double value, String unit) {
        return new Figure(name, value, unit, null, "higher", true);
    }

    public static Figure lower(String name, double value, String unit) {
        return new Figure(name, value, unit, null, "lower", true);
    }
}
