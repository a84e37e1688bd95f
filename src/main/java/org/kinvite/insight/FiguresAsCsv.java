package org.kinvite.insight;

import java.io.Writer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinvite.kernel.CsvText;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures of the Dashboard for a spreadsheet, counted just now, site by site, so that any number of sites fits. */
@Component
public class FiguresAsCsv {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::program).thenComparing(Part::classroom);

    private final FactsOfSites facts;
    private final Places places;
    private final MessageSource texts;
    private final Clock clock;

    FiguresAsCsv(FactsOfSites facts, Places places, MessageSource texts, Clock clock) {
        this.facts = facts;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
    }

    /** Writes a table of what was asked for; callers have checked that the reader may see the sites. */
    public void write(FigureTable table, Asked asked, Locale locale, Writer out) {
        var csv = new CsvText(out);
        csv.row(Stream.concat(Stream.of("site", "program", "classroom"), table.columns())
                .map(column -> texts.getMessage("insight.export." + column, null, locale))
                .toArray());
        var programs = names(places.programsOfAgency(asked.sites()));
        for (var site : places.sites(asked.sites())) {
            var classrooms = names(places.classrooms(site.id()));
            figures(site.id(), asked).forEach((part, ofPart) -> table.rows(ofPart, locale)
                    .forEach(row -> csv.row(Stream.concat(
                                    Stream.of(
                                            site.name(),
                                            programs.get(part.program()),
                                            classrooms.get(part.classroom())),
                                    row.stream())
                            .toArray())));
            csv.flush();
        }
        csv.flush();
    }

    private Map<Part, List<Figure>> figures(long site, Asked asked) {
        var weeks = Weeks.upTo(clock.instant(), asked.weeks());
        return CountGuardians.count(facts.of(Set.of(site), weeks.first()), weeks).stream()
                .filter(figure -> isWanted(figure.part(), asked))
                .collect(Collectors.groupingBy(Figure::part, () -> new TreeMap<>(ORDER), Collectors.toList()));
    }

    /** Classrooms as a whole, unless a program was asked for: who is in two programs stands in no row twice. */
    private static boolean isWanted(Part part, Asked asked) {
        return asked.program() == null
                ? part.program() == Part.ALL || part.classroom() == Part.ALL
                : part.program() == asked.program();
    }

    private static Map<Long, String> names(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::id, Choice::name));
    }
}
