package org.kinvite.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** Horizontal bars with their figures beside them, readable on light and on dark ground. */
public record Chart(String title, String unit, List<Bar> bars) {

    /** @param shade 0 for the product, 1 for what it is compared with */
    public record Bar(String label, double value, int shade) {}

    private static final int LABELS = 300;
    private static final int LONGEST = 420;
    private static final int ROW = 28;
    private static final List<String> SHADES = List.of("#2f7d6d", "#9a8fb5");

    String svg() {
        var rows = IntStream.range(0, bars.size())
                .mapToObj(n -> row(bars.get(n), 40 + ROW * n))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="10" y="22" font-size="15" font-weight="bold" fill="#222222">%s</text>
                %s</svg>
                """.formatted(LABELS + LONGEST + 120, 50 + ROW * bars.size(), escaped(title), escaped(title), rows);
    }

    private String row(Bar bar, int y) {
        var most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        var width = Math.max(1, Math.round(LONGEST * bar.value() / most));
        return """
                <text x="%d" y="%d" text-anchor="end" fill="#222222">%s</text>
                <rect x="%d" y="%d" width="%d" height="%d" rx="2" fill="%s"/>
                <text x="%d" y="%d" fill="#222222">%s %s</text>
                """.formatted(
                        LABELS - 10,
                        y + 14,
                        escaped(bar.label()),
                        LABELS,
                        y,
                        width,
                        ROW - 8,
                        SHADES.get(bar.shade()),
                        LABELS + width + 8,
                        y + 14,
                        Table.number(bar.value()),
                        unit);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
