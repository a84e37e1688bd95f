package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.insight.Part.ALL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.insight.Figure.Kind;
import org.kinvite.invitation.InvitationState;

class CountGuardiansTest {

    private static final long SITE = 11;
    private static final long HEAD_START = 21;
    private static final long PRE_K = 22;
    private static final long FOXES = 31;
    private static final long OWLS = 32;

    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Weeks WEEKS = Weeks.upTo(NOW, 4);
    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-07");

    private long next = 1;

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, 0, INVITED",
        "INVITED, 0, INVITED",
        "INVITED, 2, REMINDED",
        "REQUESTED, 1, REMINDED",
        "NEEDS_ATTENTION, 1, NEEDS_ATTENTION",
        "FOLLOW_UP, 3, NEEDS_ATTENTION"
    })
    void anOpenInvitationTellsTheStage(InvitationState state, int reminders, Stage stage) {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(invitation(state, reminders, NOW, null));

        assertThat(linh.stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, DECLINED",
        "EXPIRED, EXPIRED",
        "WITHDRAWN, NOT_INVITED",
        "CLOSED, NOT_INVITED",
        "UNENROLLED, NOT_INVITED",
        "REGISTERED, NOT_INVITED"
    })
    void withoutAnOpenOneTheLastThatEndedTells(InvitationState state, Stage stage) {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(invitation(InvitationState.EXPIRED, 3, NOW.minusSeconds(900), NOW.minusSeconds(800)));
        linh.add(invitation(state, 0, NOW.minusSeconds(700), NOW.minusSeconds(600)));

        assertThat(linh.stage()).isEqualTo(stage);
    }

    @Test
    void anAccountComesBeforeEverythingElseAndIsForgottenWithItsUnlink() {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(invitation(InvitationState.INVITED, 0, NOW, null));
        linh.add(new GuardianFacts.Tie(NOW.minusSeconds(90), NOW.minusSeconds(60)));
        assertThat(linh.stage()).isEqualTo(Stage.INVITED);

        linh.add(new GuardianFacts.Tie(NOW.minusSeconds(30), null));
        assertThat(linh.stage()).isEqualTo(Stage.REGISTERED);
    }

    @Test
    void whoIsInTwoClassroomsCountsInBothAndOnceAtTheSite() {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(new Stay(SITE, PRE_K, OWLS, LONG_AGO, null));
        var minh = enrolled(HEAD_START, FOXES);

        var figures = count(linh, minh);

        assertThat(standing(figures, ALL, ALL)).isEqualTo(2);
        assertThat(standing(figures, HEAD_START, ALL)).isEqualTo(2);
        assertThat(standing(figures, PRE_K, ALL)).isOne();
        assertThat(standing(figures, ALL, OWLS)).isOne();
        assertThat(standing(figures, HEAD_START, OWLS)).isZero();
    }

    @Test
    void eachWeekCountsWhoWasThereAndHadAnAccountAsItBegan() {
        var stays = enrolled(HEAD_START, FOXES);
        stays.add(new GuardianFacts.Tie(at("2026-11-10T12:00:00Z"), null));
        var came = new GuardianFacts("en");
        came.add(new Stay(SITE, HEAD_START, FOXES, LocalDate.parse("2026-11-11"), null));
        came.add(new GuardianFacts.Tie(at("2026-11-12T12:00:00Z"), at("2026-11-18T12:00:00Z")));
        var left = new GuardianFacts("en");
        left.add(new Stay(SITE, HEAD_START, FOXES, LONG_AGO, LocalDate.parse("2026-11-05")));
        left.add(new GuardianFacts.Tie(at("2026-10-01T12:00:00Z"), null));

        var figures = count(stays, came, left);

        assertThat(figures.stream()
                        .filter(figure ->
                                figure.kind() == Kind.WEEK && figure.part().isWholeSite())
                        .map(figure -> figure.week() + " " + figure.registered() + "/" + figure.counted()))
                .containsExactly(
                        "2026-10-26 1/2", "2026-11-02 1/2", "2026-11-09 0/1", "2026-11-16 2/2", "2026-11-23 1/2");
        assertThat(standing(figures, ALL, ALL)).isEqualTo(2);
    }

    @Test
    void invitationsCountInTheWeekInWhichTheyWereAskedForUnlessTheyWereTakenBack() {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(invitation(InvitationState.WITHDRAWN, 0, at("2026-11-17T12:00:00Z"), at("2026-11-17T12:05:00Z")));
        linh.add(invitation(InvitationState.EXPIRED, 3, at("2026-10-01T12:00:00Z"), at("2026-10-15T12:00:00Z")));
        linh.add(invitation(InvitationState.REGISTERED, 0, at("2026-11-24T12:00:00Z"), at("2026-11-24T17:30:00Z")));
        var minh = enrolled(HEAD_START, FOXES);
        minh.add(invitation(InvitationState.INVITED, 0, at("2026-11-24T12:00:00Z"), null));

        var figures = count(linh, minh);

        var site = new Part(SITE, ALL, ALL);
        assertThat(figures)
                .contains(
                        new Figure(site, Kind.CHANNEL, MONDAY, "EMAIL", 2, 1),
                        new Figure(site, Kind.LANGUAGE, MONDAY, "en", 2, 1),
                        new Figure(site, Kind.WAIT, MONDAY, "5", 1, 1),
                        new Figure(new Part(SITE, HEAD_START, ALL), Kind.CHANNEL, MONDAY, "EMAIL", 2, 1));
        assertThat(figures)
                .filteredOn(
                        figure -> figure.kind() == Kind.CHANNEL && figure.part().equals(site))
                .hasSize(1);
    }

    @Test
    void anInvitationOfAnotherSiteIsThatSites() {
        var linh = enrolled(HEAD_START, FOXES);
        linh.add(new PastInvitation(9, 99, "EMAIL", InvitationState.INVITED, 0, NOW, null));

        var figures = count(linh);

        assertThat(figures).noneMatch(figure -> figure.kind() == Kind.CHANNEL);
        assertThat(linh.stage()).isEqualTo(Stage.INVITED);
    }

    private static List<Figure> count(GuardianFacts... guardians) {
        return CountGuardians.count(Arrays.asList(guardians), WEEKS);
    }

    private static int standing(List<Figure> figures, long program, long classroom) {
        return Standing.of(figures.stream().filter(figure -> figure.part().equals(new Part(SITE, program, classroom))))
                .all();
    }

    private static GuardianFacts enrolled(long program, long classroom) {
        var guardian = new GuardianFacts("en");
        guardian.add(new Stay(SITE, program, classroom, LONG_AGO, null));
        return guardian;
    }

    private PastInvitation invitation(InvitationState state, int reminders, Instant invitedAt, Instant endedAt) {
        return new PastInvitation(next++, SITE, "EMAIL", state, reminders, invitedAt, endedAt);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
