package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.insight.InsightTest.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.testing.ManyGuardians;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been added up for a whole agency says what its sites say, and nobody gets it who may see less. */
@InsightTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "kinvite.insight.count-at-once=1")
class AddUpFiguresTest {

    private static final int SITES = 30;
    private static final Set<Long> ALL = sites(SITES);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overviews overviews;

    @Autowired
    AddedAgencies agencies;

    @Autowired
    KeepTotals keepTotals;

    private AddUpFigures addUp;

    @BeforeEach
    void thirtySitesThatWereCounted(
            @Autowired JdbcTemplate template,
            @Autowired CountedSites counted,
            @Autowired FactsOfSites facts,
            @Autowired KeepFigures keepFigures) {
        List.of("insight_site", "insight_figure", "insight_agency", "insight_total")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("DELETE FROM site WHERE id = 1").update();
        if (jdbc.sql("SELECT COUNT(*) FROM agency").query(Integer.class).single() == 0) {
            new ManyGuardians(template, SITES, 1_200, NOW).roster().invitations();
            jdbc.sql("UPDATE site_enrollment SET program_id = 11 WHERE site_id = ?")
                    .param(ManyGuardians.site(3))
                    .update();
        }
        counted.addNew();
        var countSites = new CountSites(counted, facts, keepFigures, Clock.fixed(NOW, ZoneOffset.UTC));
        while (countSites.countNext()) {
            // until all are
        }
        addUp = new AddUpFigures(agencies, keepTotals);
    }

    @ParameterizedTest
    @CsvSource({",4,1", ",26,2", "10,13,1", "11,52,2"})
    void theWholeAgencyReadsWhatItsSitesSay(Long program, int weeks, int page) {
        var asked = new Asked(ALL, program, weeks, page);
        var fromSites = overviews.of(asked);
        assertThat(agencies.of(ALL)).isEmpty();

        assertThat(addUp.addNext()).isTrue();

        assertThat(agencies.of(ALL)).contains(new AddedAgencies.Whole(ManyGuardians.AGENCY, NOW, 1_200));
        assertThat(overviews.of(asked))
                .usingRecursiveComparison()
                .isEqualTo(fromSites)
                .satisfies(whole -> assertThat(fromSites.standing().all()).isPositive());
    }

    @Test
    void whoMaySeeFewerSitesReadsTheSumOfThoseOnly() {
        addUp.addNext();

        assertThat(agencies.of(sites(SITES - 1))).isEmpty();
        assertThat(overviews.of(new Asked(sites(2), null, 13)).standing().all()).isEqualTo(80);
        assertThat(overviews.of(new Asked(ALL, null, 13)).standing().all()).isEqualTo(1_200);
    }

    @Test
    void aSiteThatCameLaterIsNotMissedInTheSum() {
        addUp.addNext();
        jdbc.sql("INSERT INTO site VALUES (1, ?, 'New', 'America/New_York', 0)")
                .param(ManyGuardians.AGENCY)
                .update();
        var all = IntStream.concat(IntStream.of(1), ALL.stream().mapToInt(Long::intValue))
                .mapToObj(site -> (long) site)
                .collect(Collectors.toSet());

        assertThat(agencies.of(all)).isEmpty();
        assertThat(agencies.of(ALL)).isEmpty();
        assertThat(overviews.of(new Asked(all, null, 13)).freshness().notYet()).isOne();

        jdbc.sql("INSERT INTO insight_site (site_id, counted_at) VALUES (1, ?)")
                .param(NOW)
                .update();
        assertThat(addUp.addNext()).isTrue();
        assertThat(agencies.of(all)).isPresent();
    }

    @Test
    void oneInstanceAddsAnAgencyUpAtATimeAndNotAgainUntilItIsOld() {
        assertThat(agencies.takeDue()).contains(ManyGuardians.AGENCY);
        assertThat(agencies.takeDue()).isEmpty();

        keepTotals.keep(ManyGuardians.AGENCY);
        assertThat(agencies.takeDue()).isEmpty();

        jdbc.sql("UPDATE insight_agency SET added_at = ?")
                .param(NOW.minusSeconds(121))
                .update();
        assertThat(agencies.takeDue()).contains(ManyGuardians.AGENCY);
    }

    @Test
    void addingUpAgainWritesNothingAndMendsWhatWasWrong() {
        addUp.addNext();
        assertThat(keepTotals.keep(ManyGuardians.AGENCY)).isZero();

        jdbc.sql(
                        "UPDATE insight_total SET counted = counted + 1 WHERE kind = 'STANDING' AND program_id = 0 AND detail = 'INVITED'")
                .update();
        assertThat(keepTotals.keep(ManyGuardians.AGENCY)).isOne();
        assertThat(overviews.of(new Asked(ALL, null, 13)).standing().all()).isEqualTo(1_200);
    }

    private static Set<Long> sites(int number) {
        return IntStream.range(0, number).mapToObj(ManyGuardians::site).collect(Collectors.toSet());
    }
}
