package org.kinvite.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures as lines for people. */
final class Table {

    private static final String LINE = "%-78s %10s %-12s %10s %6s";

    private Table() {}

    static String of(List<Figure> figures) {
        return "%nThe benchmark:%n%n%s%n%s%n"
                .formatted(
                        LINE.formatted("", "value", "unit", "target", "holds").stripTrailing(),
                        figures.stream().map(Table::line).collect(Collectors.joining(System.lineSeparator())));
    }

    static String line(Figure figure) {
        return LINE.formatted(
                        figure.name(),
                        number(figure.value()),
                        figure.unit(),
                        figure.target() == null
                                ? ""
                                : (figure.better().equals("higher") ? "≥ " : "≤ ") + number(figure.target()),
                        figure.target() == null ? "" : figure.holds() ? "yes" : "NO")
                .stripTrailing();
    }

    static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
