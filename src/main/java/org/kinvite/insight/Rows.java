package org.kinvite.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kinvite.roster.Choice;

/** Makes the rows of the Dashboard's lists. Only parts where somebody is now have one: what is empty has no rate. */
final class Rows {

    static final int SITES_A_PAGE = 25;

    private Rows() {}

    /** All of them. @param names of those that may be seen */
    static List<PartRow> all(List<Figure> figures, ToLongFunction<Part> id, List<Choice> names) {
        Map<Long, List<Figure>> parts =
                figures.stream().collect(Collectors.groupingBy(figure -> id.applyAsLong(figure.part())));
        return names.stream()
                .map(place -> row(place, parts.getOrDefault(place.id(), List.of())))
                .filter(row -> row.standing().all() > 0)
                .sorted(PartRow.BY_RATE)
                .toList();
    }

    /** One page of the sites: the figures of the others are not looked at. */
    static SiteRows page(Figures figures, int asked, List<Choice> names) {
        var byId = names.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
        var inOrder = figures.rates().stream()
                .filter(rate -> rate.guardians() > 0 && byId.containsKey(rate.site()))
                .sorted(Comparator.comparing(Rate::percent)
                        .thenComparing(rate -> byId.get(rate.site()).name()))
                .map(rate -> byId.get(rate.site()))
                .toList();
        var pages = Math.ceilDiv(inOrder.size(), SITES_A_PAGE);
        var page = Math.clamp(asked, 1, Math.max(1, pages));
        var shown = inOrder.stream()
                .skip((page - 1L) * SITES_A_PAGE)
                .limit(SITES_A_PAGE)
                .toList();
        return shown.isEmpty()
                ? SiteRows.NONE
                : new SiteRows(all(figures.ofSites(ids(shown)), Part::site, shown), page, pages);
    }

    private static Set<Long> ids(List<Choice> places) {
        return places.stream().map(Choice::id).collect(Collectors.toSet());
    }

    private static PartRow row(Choice place, List<Figure> figures) {
        var standing = Standing.of(figures.stream());
        return new PartRow(place.id(), place.name(), standing, Trend.of(figures.stream(), standing));
    }
}
