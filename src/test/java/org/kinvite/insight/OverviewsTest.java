package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kinvite.insight.InsightTest.NOW;
import static org.kinvite.insight.SomeAgency.FOXES;
import static org.kinvite.insight.SomeAgency.HARBOR;
import static org.kinvite.insight.SomeAgency.HEAD_START;
import static org.kinvite.insight.SomeAgency.MAPLE;
import static org.kinvite.insight.SomeAgency.OWLS;
import static org.kinvite.insight.SomeAgency.PRE_K;
import static org.kinvite.insight.SomeAgency.SEALS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.invitation.OnlineAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@InsightTest
@Import(OnlineAccounts.class)
class OverviewsTest {

    private static final Set<Long> BOTH = Set.of(MAPLE, HARBOR);
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overviews overviews;

    @Autowired
    OnlineAccounts accounts;

    private SomeAgency agency;

    @BeforeEach
    void someoneInEveryStage() {
        agency = new SomeAgency(jdbc).prepare();
        agency.guardian(MAPLE, HEAD_START, FOXES, "en");
        agency.invite(agency.guardian(MAPLE, HEAD_START, FOXES, "es"), MAPLE, "INVITED", YESTERDAY, NOW, null);
        var reminded = agency.guardian(MAPLE, HEAD_START, OWLS, "es");
        agency.invite(reminded, MAPLE, "INVITED", LAST_WEEK, NOW, null);
        agency.reminded(reminded, 1, 2);
        agency.invite(agency.guardian(MAPLE, PRE_K, OWLS, "en"), MAPLE, "NEEDS_ATTENTION", LAST_WEEK, null, null);
        agency.invite(agency.guardian(MAPLE, PRE_K, OWLS, "en"), MAPLE, "FOLLOW_UP", LAST_WEEK, NOW, null);
        agency.invite(agency.guardian(MAPLE, PRE_K, FOXES, "en"), MAPLE, "EXPIRED", LAST_WEEK, null, YESTERDAY);
        agency.invite(agency.guardian(MAPLE, PRE_K, FOXES, "en"), MAPLE, "DECLINED", LAST_WEEK, null, YESTERDAY);
        for (var site : List.of(MAPLE, HARBOR)) {
            var registered = agency.guardian(site, HEAD_START, site == MAPLE ? FOXES : SEALS, "es");
            agency.invite(registered, site, "REGISTERED", LAST_WEEK, null, YESTERDAY);
            agency.register(registered, YESTERDAY);
        }
        var unlinked = agency.guardian(MAPLE, HEAD_START, OWLS, "en");
        agency.invite(unlinked, MAPLE, "REGISTERED", LAST_WEEK, null, LAST_WEEK.plusSeconds(3600));
        agency.register(unlinked, LAST_WEEK);
        agency.unlink(unlinked, YESTERDAY);
        agency.guardianOf(agency.studentOf(reminded), "B", "en");
        agency.guardianOf(agency.studentOf(reminded), null, "en");
        agency.enroll(agency.studentOf(reminded), MAPLE, PRE_K, FOXES);
        agency.enroll(agency.studentOf(reminded), HARBOR, PRE_K, SEALS);
        agency.unenroll(agency.guardian(MAPLE, HEAD_START, FOXES, "en"), LocalDate.parse("2026-11-20"));
    }

    @ParameterizedTest
    @EnumSource
    void theNumbersAreThoseOfParentAccounts(OnlineAccountState state) {
        for (var program : new Long[] {null, HEAD_START, PRE_K}) {
            var maple = overviews.of(new Asked(Set.of(MAPLE), program, 13));

            assertThat(inState(maple.standing(), state)).isEqualTo(count(MAPLE, program, null, state));
            for (var classroom : maple.classrooms()) {
                assertThat(inState(classroom.standing(), state))
                        .isEqualTo(count(MAPLE, program, classroom.id(), state));
            }
            for (var site : overviews.of(new Asked(BOTH, program, 13)).sites().rows()) {
                assertThat(inState(site.standing(), state)).isEqualTo(count(site.id(), program, null, state));
            }
        }
    }

    @Test
    void everyStageHasItsGuardians() {
        var standing = overviews.of(new Asked(Set.of(MAPLE), null, 13)).standing();

        assertThat(standing.rows())
                .extracting(Standing.Row::stage, Standing.Row::guardians)
                .containsExactly(
                        tuple(Stage.NOT_INVITED, 3),
                        tuple(Stage.INVITED, 1),
                        tuple(Stage.REMINDED, 1),
                        tuple(Stage.NEEDS_ATTENTION, 2),
                        tuple(Stage.REGISTERED, 1),
                        tuple(Stage.DECLINED, 1),
                        tuple(Stage.EXPIRED, 1));
    }

    @Test
    void invitationsOfThePeriodTellChannelLanguageAndHowLongItTook() {
        var maple = overviews.of(new Asked(Set.of(MAPLE), null, 13));

        assertThat(maple.channels()).containsExactly(new Share("EMAIL", 8, 2));
        assertThat(maple.languages()).containsExactly(new Share("en", 5, 1), new Share("es", 3, 1));
        assertThat(maple.waits().families()).isEqualTo(2);
        assertThat(maple.registeredPercent()).isEqualTo(25);
    }

    @Test
    void theTrendBeginsWithTheFirstEnrollmentAndEndsNow() {
        var trend = overviews.of(new Asked(Set.of(MAPLE), null, 52)).trend();

        assertThat(trend.points().getFirst().week()).isEqualTo(LocalDate.parse("2026-09-07"));
        assertThat(trend.points().getFirst().registered()).isZero();
        assertThat(trend.last()).isEqualTo(new Trend.Point(null, 10, 1));
        assertThat(trend.points())
                .contains(new Trend.Point(LocalDate.parse("2026-11-16"), 11, 0))
                .contains(new Trend.Point(LocalDate.parse("2026-11-23"), 10, 1));
        assertThat(trend.change()).isEqualTo(10);
    }

    @Test
    void severalSitesShowWhereTheMostIsLeftToDoFirst() {
        var both = overviews.of(new Asked(BOTH, null, 13));

        assertThat(both.sites().rows()).extracting(PartRow::name).containsExactly("Maple Street", "Harbor View");
        assertThat(both.programs()).extracting(PartRow::name).containsExactly("=Pre-K", "Head Start");
        assertThat(both.classrooms()).isEmpty();
        assertThat(both.standing().all())
                .isEqualTo(both.sites().rows().stream()
                        .mapToInt(site -> site.standing().all())
                        .sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, MAPLE, 99})
    void whatHasNobodyIsEmpty(long site) {
        jdbc.sql("UPDATE site_enrollment SET ended_on = '2025-01-01'").update();

        var overview = overviews.of(new Asked(site == 0 ? Set.of() : Set.of(site), null, 13));

        assertThat(overview.standing().all()).isZero();
        assertThat(overview.trend().points()).isEmpty();
        assertThat(overview.programs()).isEmpty();
        assertThat(overview.freshness().kept()).isFalse();
    }

    private static int inState(Standing standing, OnlineAccountState state) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.account() == state)
                .mapToInt(standing::in)
                .sum();
    }

    private int count(long site, Long program, Long classroom, OnlineAccountState state) {
        return accounts.count(new GuardianSelection(site, classroom, program, state, null, Set.of()));
    }
}
