package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;

class CadenceDaysTest {

    @ParameterizedTest
    @CsvSource({
        "3 7 12, 14",
        "1, 2",
        "29, 30",
        "1 2 3 4 5 6, 7",
    })
    void daysThatFollowEachOtherAreACadence(String reminders, int expiry) {
        assertThat(days(reminders, expiry).remindersInWords()).isEqualTo(reminders.replace(" ", ", "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 14",
        "0 3, 14",
        "3 3, 14",
        "7 3, 14",
        "3 7 12, 12",
        "3 7 12, 31",
        "1 2 3 4 5 6 7, 8",
    })
    void anythingElseIsNone(String reminders, int expiry) {
        assertThatIllegalArgumentException().isThrownBy(() -> days(reminders, expiry));
    }

    @Test
    void theApplicationsCadenceMayBeShorterThanDays() {
        var seconds = TestSettings.with(
                        Map.of("kinvite.invitation.remind-after", "2s,4s", "kinvite.invitation.expire-after", "6s"))
                .cadence(0);

        assertThat(seconds.remindAfter()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(seconds.isInWholeDays()).isFalse();
        assertThat(seconds.inDays()).isEqualTo(new CadenceDays(List.of(1, 2), 3));
        assertThat(TestSettings.defaults().cadence(0).inDays()).isEqualTo(new CadenceDays(List.of(3, 7, 12), 14));
    }

    @Test
    void aCadenceThatStaffCouldNotChooseIsRefusedAtTheStart() {
        assertThat(Stream.of("31d", "14d", "1d,2d,3d,4d,5d,6d,7d")).allSatisfy(wrong -> assertThatThrownBy(
                        () -> TestSettings.with(Map.of("kinvite.invitation.remind-after", wrong)))
                .isInstanceOf(BindException.class));
    }

    private static CadenceDays days(String reminders, int expiry) {
        return new CadenceDays(
                Stream.of(reminders.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                expiry);
    }
}
