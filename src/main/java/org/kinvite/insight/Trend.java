package org.kinvite.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;

/** The registration rate as each week began, and now; from the first week in which there was anybody. */
public record Trend(List<Point> points) {

    /** @param week its Monday; null for now */
    public record Point(LocalDate week, int guardians, int registered) {

        /** In percent. */
        public int rate() {
            return Percent.of(registered, guardians);
        }
    }

    static Trend of(Stream<Figure> figures, Standing now) {
        var weeks = new TreeMap<LocalDate, Point>();
        figures.filter(figure -> figure.kind() == Kind.WEEK)
                .map(figure -> new Point(figure.week(), figure.counted(), figure.registered()))
                .forEach(point -> weeks.merge(point.week(), point, Trend::add));
        var points = new ArrayList<>(weeks.values());
        if (now.all() > 0) {
            points.add(new Point(null, now.all(), now.registered()));
        }
        return new Trend(points);
    }

    private static Point add(Point one, Point other) {
        return new Point(one.week, one.guardians + other.guardians, one.registered + other.registered);
    }

    /** How it is now; there must be a point. */
    public Point last() {
        return points.getLast();
    }

    /** By how many percentage points the rate has changed since the first week; null when there is nothing to compare. */
    public Integer change() {
        return points.size() < 2 ? null : last().rate() - points.getFirst().rate();
    }
}
