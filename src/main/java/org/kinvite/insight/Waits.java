package org.kinvite.insight;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long families took from the invitation to their registration. Kept by the hour for two days and by the day after
 * that: as fine as anyone reads it, and as coarse as a million families need.
 */
public final class Waits {

    private static final int FINE_HOURS = 48;
    private static final int DAY = 24;

    /** The ends of what a chart tells apart, in hours; longer waits are the last class. */
    private static final List<Integer> CLASSES = List.of(1, 4, DAY, 3 * DAY, 7 * DAY, 14 * DAY);

    /**
     * Those who took less than {@code below} hours, and not less than the class before.
     *
     * @param below null for all longer waits
     */
    public record Class(Integer below, int families, int percent) {}

    private final TreeMap<Integer, Integer> families = new TreeMap<>();

    static Waits of(Stream<Figure> figures) {
        var waits = new Waits();
        figures.forEach(
                figure -> waits.families.merge(Integer.valueOf(figure.detail()), figure.counted(), Integer::sum));
        return waits;
    }

    /** The whole hours it took at least. */
    static String bucket(Duration wait) {
        var hours = (int) Math.max(0, wait.toHours());
        return Integer.toString(hours < FINE_HOURS ? hours : hours / DAY * DAY);
    }

    public int families() {
        return families.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Half of the families took no longer than this; empty when there is none. */
    public Optional<Duration> median() {
        var half = families() / 2.0;
        var before = 0;
        for (var bucket : families.entrySet()) {
            if (before + bucket.getValue() >= half && half > 0) {
                var width = bucket.getKey() < FINE_HOURS ? 1 : DAY;
                var hours = bucket.getKey() + width * (half - before) / bucket.getValue();
                return Optional.of(Duration.ofMinutes(Math.round(hours * 60)));
            }
            before += bucket.getValue();
        }
        return Optional.empty();
    }

    /** All of them, the quickest first. */
    public List<Class> classes() {
        return Stream.concat(CLASSES.stream(), Stream.of((Integer) null))
                .map(this::below)
                .toList();
    }

    private Class below(Integer hours) {
        var lower = CLASSES.stream()
                .filter(end -> hours == null || end < hours)
                .reduce((one, next) -> next)
                .orElse(0);
        Map<Integer, Integer> those = hours == null ? families.tailMap(lower) : families.subMap(lower, hours);
        var count = those.values().stream().mapToInt(Integer::intValue).sum();
        return new Class(hours, count, Percent.of(count, families()));
    }
}
