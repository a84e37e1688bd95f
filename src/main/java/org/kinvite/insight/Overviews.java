package org.kinvite.insight;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kinvite.insight.Figure.Kind;
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
    private final AddedAgencies added;
    private final InsightSettings settings;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overviews(
            FactsOfSites facts,
            CountedSites counted,
            AddedAgencies added,
            InsightSettings settings,
            Places places,
            JdbcClient jdbc,
            Clock clock) {
        this.facts = facts;
        this.counted = counted;
        this.added = added;
        this.settings = settings;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same numbers as Parent Accounts shows, added up; a guardian whose student is at two sites counts at each. */
    public Overview of(Asked asked) {
        var figures = figures(asked);
        var whole = figures.ofAll();
        var invitations = figures.ofInvitations();
        var standing = Standing.of(whole.stream());
        return new Overview(
                standing,
                Trend.of(whole.stream(), standing),
                asked.isOneSite() ? SiteRows.NONE : Rows.page(figures, asked.page(), places.sites(asked.sites())),
                asked.program() == null
                        ? Rows.all(figures.ofPrograms(), Part::program, places.programsOfAgency(asked.sites()))
                        : List.of(),
                asked.isOneSite()
                        ? Rows.all(
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
        var whole = asked.sites().size() < 2 ? Optional.<AddedAgencies.Whole>empty() : added.of(asked.sites());
        if (!whole.map(this::isLarge).orElse(false) && isQuicklyCounted(asked)) {
            return new CountedFigures(asked, CountGuardians.count(facts.of(asked.sites(), weeks.first()), weeks));
        }
        return whole.map(agency ->
                        new KeptFigures(jdbc, asked, weeks, new Freshness(true, agency.since(), 0), agency.id()))
                .orElseGet(() -> new KeptFigures(jdbc, asked, weeks, counted.freshness(asked.sites()), null));
    }

    /** No enrollment has more than two guardians, so that those of such an agency need not be looked at. */
    private boolean isLarge(AddedAgencies.Whole agency) {
        return agency.guardians() / 2 > settings.countAtOnce();
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
}
