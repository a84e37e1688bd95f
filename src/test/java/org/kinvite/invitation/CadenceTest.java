package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.staff.Actor;

class CadenceTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant SENT = Instant.parse("2026-10-30T15:00:00Z");
    private static final Map<String, String> DEFAULTS = Map.of();
    private static final Map<String, String> PUNCTUAL = Map.of("kinvite.invitation.spread", "0s");

    private final AgencyCadences agencies = mock(AgencyCadences.class);
    private final Cadence punctual = cadence(PUNCTUAL, SENT);

    @Test
    void remindersAreDueOnDaysThreeSevenAndTwelveTheFollowUpHalfwayToTheExpiryOnDayFourteen() {
        var expiry = Instant.parse("2026-11-13T16:00:00Z");
        // the clocks go back on November 1st: ten in the morning stays ten in the morning
        assertThat(steps(punctual, 3, CHICAGO))
                .isEqualTo(List.of(
                        new NextStep(Instant.parse("2026-11-02T16:00:00Z"), 3, expiry),
                        new NextStep(Instant.parse("2026-11-06T16:00:00Z"), 2, expiry),
                        new NextStep(Instant.parse("2026-11-11T16:00:00Z"), 1, expiry),
                        new NextStep(Instant.parse("2026-11-12T16:00:00Z"), 0, expiry)));
    }

    @ParameterizedTest
    @CsvSource({
        // forward in March, back in November; Europe changes on other nights than America
        "America/New_York, 2026-03-06T15:30:00Z, 2026-03-09, 10",
        "America/New_York, 2026-10-30T14:30:00Z, 2026-11-02, 10",
        "Europe/Madrid, 2026-03-27T09:30:00Z, 2026-03-30, 10",
        "Europe/Madrid, 2026-10-23T08:30:00Z, 2026-10-26, 10",
        // the southern summer begins in October and ends in April
        "Australia/Sydney, 2026-10-02T00:30:00Z, 2026-10-05, 10",
        "Australia/Sydney, 2026-04-02T23:30:00Z, 2026-04-06, 10",
    })
    void aDayKeepsItsTimeOfDayWhenTheClocksChange(ZoneId zone, Instant sent, LocalDate day, int hour) {
        for (var channel : List.of(Channel.EMAIL, Channel.TEXT)) {
            var due = punctual.after(invitation(channel), sent, 0, zone).at().atZone(zone);

            assertThat(due.toLocalDate()).isEqualTo(day);
            assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(hour, 30));
        }
    }

    @Test
    void nothingRemindsOfALetterButStaffWhenHalfOfTheTimeIsOver() {
        var made = Instant.parse("2026-11-10T04:00:00Z");
        var cadence = cadence(DEFAULTS, made);

        var next = cadence.after(invitation(Channel.LETTER), made, 0, CHICAGO);

        assertThat(next)
                .isEqualTo(
                        new NextStep(Instant.parse("2026-11-17T04:00:00Z"), 0, Instant.parse("2026-11-24T04:00:00Z")));
    }

    @Test
    void aTimeThatTheClocksSkipIsAnHourLater() {
        var sent = Instant.parse("2026-03-05T08:30:00Z");

        assertThat(punctual.after(invitation(Channel.EMAIL), sent, 0, CHICAGO).at())
                .isEqualTo("2026-03-08T08:30:00Z");
    }

    @Test
    void aTextThatFallsIntoTheNightWaitsForTheMorningAndAnEmailDoesNot() {
        var atNight = Instant.parse("2026-11-10T04:00:00Z");

        assertThat(punctual.after(invitation(Channel.TEXT), atNight, 0, CHICAGO).at())
                .isEqualTo("2026-11-13T14:00:00Z");
        assertThat(punctual.after(invitation(Channel.EMAIL), atNight, 0, CHICAGO)
                        .at())
                .isEqualTo("2026-11-13T04:00:00Z");
    }

    @Test
    void remindersThatAreDueTogetherAreSpreadEvenlyOverTheHour() {
        var cadence = cadence(DEFAULTS, SENT);
        var due = Instant.parse("2026-11-02T16:00:00Z");

        var aMinute = remindersAMinute(5000, cadence, Channel.EMAIL, SENT, due);

        assertThat(aMinute).hasSize(60);
        assertThat(aMinute.keySet()).allMatch(minute -> minute >= 0 && minute < 60);
        assertThat(aMinute.values()).allMatch(reminders -> reminders > 40 && reminders < 140);
    }

    @Test
    void textsThatTheSpreadWouldMoveIntoTheNightAreSpreadOverTheMorning() {
        var cadence = cadence(DEFAULTS, SENT);
        var eveningInChicago = Instant.parse("2026-11-10T02:40:00Z");
        var morning = Instant.parse("2026-11-13T14:00:00Z");

        var aMinute = remindersAMinute(1000, cadence, Channel.TEXT, eveningInChicago, morning);

        var evening = aMinute.keySet().stream().filter(minute -> minute < 0).toList();
        assertThat(evening).hasSize(20).allMatch(minute -> minute >= -680 && minute < -660);
        assertThat(aMinute).hasSize(60);
        assertThat(aMinute.values()).allMatch(reminders -> reminders < 60);
    }

    @Test
    void theSameInvitationFallsOnTheSameMomentAgain() {
        var invitation = invitation(Channel.EMAIL);

        assertThat(cadence(DEFAULTS, SENT).after(invitation, SENT, 0, CHICAGO))
                .isEqualTo(cadence(DEFAULTS, SENT.plusSeconds(60)).after(invitation, SENT, 0, CHICAGO));
    }

    @Test
    void anAgencyMayRemindOnceOrSixTimes() {
        decide(List.of(5), 6);
        assertThat(steps(cadence(PUNCTUAL, SENT), 1, ZoneOffset.UTC))
                .isEqualTo(List.of(new NextStep(day(5), 1, day(6)), new NextStep(day(5.5), 0, day(6))));

        decide(List.of(1, 2, 4, 8, 16, 29), 30);
        assertThat(steps(cadence(PUNCTUAL, SENT), 6, ZoneOffset.UTC))
                .isEqualTo(List.of(
                        new NextStep(day(1), 6, day(30)),
                        new NextStep(day(2), 5, day(30)),
                        new NextStep(day(4), 4, day(30)),
                        new NextStep(day(8), 3, day(30)),
                        new NextStep(day(16), 2, day(30)),
                        new NextStep(day(29), 1, day(30)),
                        new NextStep(day(29.5), 0, day(30))));
    }

    @Test
    void aReminderThatCameLateLeavesHalfThePauseToTheNext() {
        var outage = cadence(PUNCTUAL, day(6.5));

        assertThat(outage.after(invitation(Channel.EMAIL), SENT, 1, ZoneOffset.UTC))
                .isEqualTo(new NextStep(day(8.5), 2, day(15.5)));
        var night = cadence(PUNCTUAL, day(3.5));
        assertThat(night.after(invitation(Channel.EMAIL), SENT, 1, ZoneOffset.UTC))
                .isEqualTo(new NextStep(day(7), 2, day(14)));
    }

    @Test
    void aShorterCadenceSendsNoRemindersInAHeapAndLeavesTimeBeforeTheExpiry() {
        decide(List.of(1, 2, 3), 5);
        var today = cadence(PUNCTUAL, day(12));

        assertThat(today.after(invitation(Channel.EMAIL), SENT, 2, ZoneOffset.UTC))
                .isEqualTo(new NextStep(day(12.5), 1, day(14.5)));
        assertThat(today.after(invitation(Channel.EMAIL), SENT, 3, ZoneOffset.UTC))
                .isEqualTo(new NextStep(day(12.5), 0, day(13)));
        assertThat(today.after(invitation(Channel.EMAIL), SENT, 5, ZoneOffset.UTC))
                .isEqualTo(new NextStep(day(12.5), 0, day(13)));
    }

    @Test
    void aMessageTellsWhenItsInvitationExpires() {
        var invitation = invitation(Channel.EMAIL);
        assertThat(punctual.expiry(invitation, CHICAGO)).isEqualTo("2026-11-13T16:00:00Z");

        invitation.sent(SENT, punctual, CHICAGO);
        assertThat(cadence(PUNCTUAL, day(3)).expiry(invitation, CHICAGO)).isEqualTo("2026-11-13T16:00:00Z");

        // shortened after the send
        decide(List.of(1), 2);
        var late = cadence(PUNCTUAL, day(3));
        assertThat(late.expiry(invitation, ZoneOffset.UTC))
                .isEqualTo(day(3.5))
                .isEqualTo(invitation.reminded(day(3), late, ZoneOffset.UTC).expiresAt());
    }

    @Test
    void moreTimeCountsFromTheExpiryOrFromNowIfThatIsLater() {
        var expiry = Instant.parse("2026-11-13T16:00:00Z");

        assertThat(punctual.extension(expiry, Instant.parse("2026-11-12T16:00:00Z"), CHICAGO))
                .isEqualTo(
                        new NextStep(Instant.parse("2026-11-16T16:00:00Z"), 0, Instant.parse("2026-11-20T16:00:00Z")));
        assertThat(punctual.extension(expiry, Instant.parse("2026-11-15T16:00:00Z"), CHICAGO)
                        .expiresAt())
                .isEqualTo("2026-11-22T16:00:00Z");
    }

    private static Instant day(double day) {
        return SENT.plus(Duration.ofHours(Math.round(day * 24)));
    }

    private void decide(List<Integer> reminders, int expiry) {
        var agency = AgencyCadence.undecided(10);
        agency.decide(new CadenceDays(reminders, expiry), false);
        when(agencies.findBySite(anyLong())).thenReturn(Optional.of(agency));
    }

    private List<NextStep> steps(Cadence cadence, int reminders, ZoneId zone) {
        var invitation = invitation(Channel.EMAIL);
        return IntStream.rangeClosed(0, reminders)
                .mapToObj(sent -> cadence.after(invitation, SENT, sent, zone))
                .toList();
    }

    /** How many reminders of invitations that were made in one burst, as a group's are, fall on each minute. */
    private static Map<Long, Long> remindersAMinute(
            int invitations, Cadence cadence, Channel channel, Instant sent, Instant from) {
        return IntStream.range(0, invitations)
                .mapToObj(n -> cadence.after(invitation(channel), sent, 0, CHICAGO))
                .map(step -> Math.floorDiv(Duration.between(from, step.at()).toSeconds(), 60L))
                .collect(Collectors.groupingBy(minute -> minute, Collectors.counting()));
    }

    private Cadence cadence(Map<String, String> properties, Instant now) {
        var settings = TestSettings.with(properties);
        return new Cadence(
                new CadencesInForce(agencies, settings).ofSite(20),
                new QuietHours(new TextHours(LocalTime.of(8, 0), LocalTime.of(21, 0))),
                settings,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Invitation invitation(Channel channel) {
        return Invitation.request(1, 2, null, channel, new Actor(Actor.Kind.STAFF, 3L, "Ana"), SENT);
    }
}
