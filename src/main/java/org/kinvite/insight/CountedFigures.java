package org.kinvite.insight;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kinvite.insight.Figure.Kind;

/**
 * Figures that were counted just now.
 *
 * @param all of the sites that were asked for
 */
record CountedFigures(Asked asked, List<Figure> all) implements Figures {

    @Override
    public List<Figure> ofAll() {
        return some(part -> part.program() == asked.programOrAll() && part.classroom() == Part.ALL);
    }

    @Override
    public List<Rate> rates() {
        return ofAll().stream()
                .filter(figure -> figure.kind() == Kind.STANDING)
                .collect(Collectors.groupingBy(figure -> figure.part().site()))
                .entrySet()
                .stream()
                .map(site -> rate(site.getKey(), Standing.of(site.getValue().stream())))
                .toList();
    }

    private static Rate rate(long site, Standing standing) {
        return new Rate(site, standing.all(), standing.registered());
    }

    @Override
    public List<Figure> ofSites(Set<Long> some) {
        return ofAll().stream()
                .filter(figure -> some.contains(figure.part().site()))
                .toList();
    }

    @Override
    public List<Figure> ofPrograms() {
        return some(part -> part.program() != Part.ALL && part.classroom() == Part.ALL);
    }

    @Override
    public List<Figure> ofClassrooms() {
        return asked.isOneSite()
                ? some(part -> part.program() == asked.programOrAll() && part.classroom() != Part.ALL)
                : List.of();
    }

    @Override
    public List<Figure> ofInvitations() {
        return ofAll().stream()
                .filter(figure -> figure.kind() != Kind.STANDING && figure.kind() != Kind.WEEK)
                .toList();
    }

    @Override
    public Freshness freshness() {
        return Freshness.NOW;
    }

    private List<Figure> some(Predicate<Part> parts) {
        return all.stream().filter(figure -> parts.test(figure.part())).toList();
    }
}
