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
import org.kinvite.testing.ManyGuardians;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Figures that are kept say what counting says, whoever keeps them, and how often. */
@InsightTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "kinvite.insight.count-at-once=0")
class CountSitesTest {

    private static final int SITES = 4;
    private static final Set<Long> ALL =
            IntStream.range(0, SITES).mapToObj(ManyGuardians::site).collect(Collectors.toSet());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overviews overviews;

    private CountSites countSites;

    @Autowired
    CountedSites countedSites;

    @Autowired
    FactsOfSites facts;

    @Autowired
    KeepFigures keepFigures;

    @BeforeEach
    void fourSites(@Autowired JdbcTemplate template) {
        countSites = new CountSites(countedSites, facts, keepFigures, Clock.fixed(NOW, ZoneOffset.UTC));
        jdbc.sql("DELETE FROM insight_site").update();
        jdbc.sql("DELETE FROM insight_figure").update();
        if (jdbc.sql("SELECT COUNT(*) FROM agency").query(Integer.class).single() == 0) {
            new ManyGuardians(template, SITES, 800, NOW).roster().invitations();
        }
        countedSites.addNew();
    }

    @Test
    void whatIsKeptIsWhatIsCounted() {
        countAll();

        for (var program : new Long[] {null, 10L, 13L}) {
            var asked = new Asked(ALL, program, 26);
            var kept = overviews.of(asked);
            var counted = new CountedFigures(asked, count(ALL, 26));

            assertThat(kept.freshness()).isEqualTo(new Freshness(true, NOW, 0));
            assertThat(kept.standing()).isEqualTo(Standing.of(counted.ofAll().stream()));
            assertThat(kept.trend()).isEqualTo(Trend.of(counted.ofAll().stream(), kept.standing()));
            assertThat(kept.channels())
                    .isNotEmpty()
                    .isEqualTo(Share.of(Figure.Kind.CHANNEL, counted.ofInvitations().stream()));
            assertThat(kept.languages()).isEqualTo(Share.of(Figure.Kind.LANGUAGE, counted.ofInvitations().stream()));
            assertThat(kept.waits().classes())
                    .isEqualTo(Waits.of(counted.ofInvitations().stream()
                                    .filter(figure -> figure.kind() == Figure.Kind.WAIT))
                            .classes());
            assertThat(kept.sites().rows()).hasSize(SITES).allSatisfy(site -> assertThat(
                            site.standing().rate())
                    .isEqualTo(program == null ? 40 : site.standing().rate()));
        }
        assertThat(overviews.of(new Asked(ALL, null, 13)).programs()).hasSize(4);
    }

    @Test
    void countingAgainWritesNothingAndAChangeWritesLittle() {
        countAll();
        var site = ManyGuardians.site(0);

        assertThat(keep(site)).isZero();

        jdbc.sql(
                        "UPDATE invitation SET reminders_sent = 1 WHERE site_id = ? AND state = 'INVITED' AND reminders_sent = 0 LIMIT 1")
                .param(site)
                .update();
        assertThat(keep(site)).isBetween(1, 4);
        assertThat(keep(site)).isZero();
    }

    @Test
    void whatIsNoLongerTrueIsTakenAway() {
        countAll();
        var before = kept();
        jdbc.sql("INSERT INTO insight_figure VALUES (?, 0, 'CHANNEL', '2026-11-23', 'PIGEON', 7, 7)")
                .param(ManyGuardians.site(1))
                .update();

        assertThat(keep(ManyGuardians.site(1))).isOne();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aSiteIsCountedByOneInstanceAtATimeAndNotAgainUntilItIsOld() {
        var first = countedSites.takeDue().orElseThrow();
        var others = IntStream.range(0, SITES - 1)
                .mapToObj(n -> countedSites.takeDue().orElseThrow())
                .toList();

        assertThat(others).doesNotContain(first).doesNotHaveDuplicates();
        assertThat(countedSites.takeDue()).isEmpty();

        countedSites.counted(first, NOW.minusSeconds(601));
        assertThat(countedSites.takeDue()).contains(first);
    }

    @Test
    void aSiteWhoseCounterDiedIsTakenAgainAfterAWhile() {
        countedSites.takeDue();
        jdbc.sql("UPDATE insight_site SET taken_until = ? WHERE taken_until IS NOT NULL")
                .param(NOW.minusSeconds(1))
                .update();

        countAll();

        assertThat(countedSites.freshness(ALL)).isEqualTo(new Freshness(true, NOW, 0));
    }

    @Test
    void sitesThatWereNotCountedYetAreTold() {
        countSites.countNext();

        assertThat(overviews.of(new Asked(ALL, null, 13)).freshness()).isEqualTo(new Freshness(true, NOW, SITES - 1));
        assertThat(overviews.of(new Asked(ALL, null, 13)).standing().all()).isEqualTo(200);
    }

    @Test
    void oneSiteIsAlwaysCountedNow() {
        assertThat(overviews.of(new Asked(Set.of(ManyGuardians.site(2)), null, 13)))
                .satisfies(site -> assertThat(site.freshness()).isEqualTo(Freshness.NOW))
                .satisfies(site -> assertThat(site.standing().registered()).isEqualTo(80));
    }

    private List<Figure> count(Set<Long> sites, int before) {
        var weeks = Weeks.upTo(NOW, before);
        return CountGuardians.count(facts.of(sites, weeks.first()), weeks);
    }

    private int keep(long site) {
        return keepFigures.keep(site, count(Set.of(site), Weeks.MOST), NOW);
    }

    private int kept() {
        return jdbc.sql("SELECT COUNT(*) FROM insight_figure")
                .query(Integer.class)
                .single();
    }

    private void countAll() {
        while (countSites.countNext()) {
            // until none is due
        }
    }
}
