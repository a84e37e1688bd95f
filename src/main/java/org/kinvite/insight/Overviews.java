package org.kinvite.insight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kinvite.insight.Figure.Kind;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds figures up to what people read: counted just now while that is quick, else as the background has kept them. */
@Component
public class Overviews {

    private static final String ENROLLMENTS = """
            SELECT COUNT(*) FROM
              (SELECT 1 FROM site_enrollment WHERE site_id IN (:sites) AND ended_on IS NULL LIMIT :more) AS enrolled
            """;

    private final FactsOfSites facts;
    private final CountedSites counted;
    private final InsightSettings settings;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overviews(
            FactsOfSites facts,
            CountedSites counted,
            InsightSettings settings,
            Places places,
            JdbcClient jdbc,
            Clock clock) {
        this.facts = facts;
        this.counted = counted;
        this.settings = settings;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same numbers as Parent Accounts shows, added up; a guardian whose student is at two sites counts at each. */
    public Overview of(Asked asked) {
        var figures = figures(asked);
        var whole = figures.ofSites();
        var invitations = figures.ofInvitations();
        var standing = Standing.of(whole.stream());
        return new Overview(
                standing,
                Trend.of(whole.stream(), standing),
                asked.isOneSite() ? List.of() : rows(whole, Part::site, places.sites(asked.sites())),
                asked.program() == null
                        ? rows(figures.ofPrograms(), Part::program, places.programsOfAgency(asked.sites()))
                        : List.of(),
                asked.isOneSite()
                        ? rows(
                                figures.ofClassrooms(),
                                Part::classroom,
                                places.classrooms(asked.sites().iterator().next()))
                        : List.of(),
                Share.of(Kind.CHANNEL, invitations.stream()),
                Share.of(Kind.LANGUAGE, invitations.stream()),
                Waits.of(invitations.stream().filter(figure -> figure.kind() == Kind.WAIT)),
                figures.freshness());
    }

    Figures figures(Asked asked) {
        var weeks = Weeks.upTo(clock.instant(), Math.min(asked.weeks(), Weeks.MOST));
        return isQuicklyCounted(asked)
                ? new CountedFigures(asked, CountGuardians.count(facts.of(asked.sites(), weeks.first()), weeks))
                : new KeptFigures(jdbc, asked, weeks, counted.freshness(asked.sites()));
    }

    private boolean isQuicklyCounted(Asked asked) {
        return asked.sites().size() < 2
                || jdbc.sql(ENROLLMENTS)
                                .param("sites", asked.sites())
                                .param("more", settings.countAtOnce() + 1)
                                .query(Integer.class)
                                .single()
                        <= settings.countAtOnce();
    }

    /** Only parts where somebody is now: what is empty has no rate. */
    private static List<PartRow> rows(List<Figure> figures, ToLongFunction<Part> id, List<Choice> names) {
        Map<Long, List<Figure>> parts =
                figures.stream().collect(Collectors.groupingBy(figure -> id.applyAsLong(figure.part())));
        return names.stream()
                .map(place -> row(place, parts.getOrDefault(place.id(), List.of())))
                .filter(row -> row.standing().all() > 0)
                .sorted(PartRow.BY_RATE)
                .toList();
    }

    private static PartRow row(Choice place, List<Figure> figures) {
        var standing = Standing.of(figures.stream());
        return new PartRow(place.id(), place.name(), standing, Trend.of(figures.stream(), standing));
    }
}
