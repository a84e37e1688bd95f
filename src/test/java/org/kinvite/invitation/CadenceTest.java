package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.staff.Actor;

class CadenceTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant SENT = Instant.parse("2026-10-30T15:00:00Z");

    private final Cadence punctual = cadence(Map.of("kinvite.invitation.spread", "0s"));

    @Test
    void remindersAreDueOnDaysThreeSevenAndTwelveTheFollowUpHalfwayToTheExpiryOnDayFourteen() {
        var invitation = invitation(Channel.EMAIL);
        var steps = IntStream.rangeClosed(0, 3)
                .mapToObj(sent -> punctual.after(invitation, SENT, sent, CHICAGO))
                .toList();

        var expiry = Instant.parse("2026-11-13T16:00:00Z");
        // the clocks go back on November 1st: ten in the morning stays ten in the morning
        assertThat(steps)
                .isEqualTo(List.of(
                        new NextStep(Instant.parse("2026-11-02T16:00:00Z"), 3, expiry),
                        new NextStep(Instant.parse("2026-11-06T16:00:00Z"), 2, expiry),
                        new NextStep(Instant.parse("2026-11-11T16:00:00Z"), 1, expiry),
                        new NextStep(Instant.parse("2026-11-12T16:00:00Z"), 0, expiry)));
    }

    @Test
    void aTextThatFallsIntoTheNightWaitsForTheMorning() {
        var atNight = Instant.parse("2026-11-10T04:00:00Z");
        assertThat(punctual.after(invitation(Channel.TEXT), atNight, 0, CHICAGO).at())
                .isEqualTo("2026-11-13T14:00:00Z");
    }

    @Test
    void remindersThatAreDueTogetherAreSpreadOverTheHour() {
        var cadence = cadence(Map.of());
        var due = Instant.parse("2026-11-02T16:00:00Z");
        var moments = IntStream.range(0, 200)
                .mapToObj(n -> cadence.after(invitation(Channel.EMAIL), SENT, 0, CHICAGO)
                        .at())
                .distinct()
                .toList();

        assertThat(moments).hasSizeGreaterThan(100).allSatisfy(moment -> assertThat(Duration.between(due, moment))
                .isBetween(Duration.ZERO, Duration.ofHours(1)));
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

    private static Cadence cadence(Map<String, String> properties) {
        var settings = TestSettings.with(properties);
        return new Cadence(settings, new QuietHours(new TextHours(LocalTime.of(8, 0), LocalTime.of(21, 0))));
    }

    private static Invitation invitation(Channel channel) {
        return Invitation.request(1, 2, null, channel, new Actor(Actor.Kind.STAFF, 3L, "Ana"), SENT);
    }
}
