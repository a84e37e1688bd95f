package org.kinvite.insight.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinvite.insight.Trend;

/** Draws a trend as the points of an SVG polyline, {@link #WIDTH} by {@link #HEIGHT}, from 0 to 100 %. */
class LineChart {

    static final int WIDTH = 600;
    static final int HEIGHT = 200;

    private static final double WHOLE = 100;

    private final LocalDate today;

    LineChart(LocalDate today) {
        this.today = today;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** Whether there is more than one point: a line. */
    public boolean isLine(Trend trend) {
        return trend.points().size() > 1;
    }

    /** The line itself. */
    public String line(Trend trend) {
        return trend.points().stream()
                .map(point -> point(x(day(point), day(trend.points().getFirst())), y(point.rate())))
                .collect(Collectors.joining(" "));
    }

    /** What lies below it. */
    public String area(Trend trend) {
        return "0,%d %s %d,%d".formatted(HEIGHT, line(trend), WIDTH, HEIGHT);
    }

    /** Where the line ends, to be marked with a dot. */
    public String end(Trend trend) {
        return String.format(
                Locale.ROOT, "M%d %.1fh0.01", WIDTH, y(trend.points().getLast().rate()));
    }

    private LocalDate day(Trend.Point point) {
        return Optional.ofNullable(point.week()).orElse(today);
    }

    private double x(LocalDate day, LocalDate first) {
        return WIDTH
                * (double) ChronoUnit.DAYS.between(first, day)
                / Math.max(1, ChronoUnit.DAYS.between(first, today));
    }

    private static double y(int percent) {
        return HEIGHT - percent / WHOLE * HEIGHT;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
