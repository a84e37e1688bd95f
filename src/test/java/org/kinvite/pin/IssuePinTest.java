package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@PinTest
@ExtendWith(OutputCaptureExtension.class)
class IssuePinTest {

    @Autowired
    IssuePin issuePin;

    @Autowired
    ChangePin changePin;

    @Autowired
    RevealPin revealPin;

    @Autowired
    PinSupply supply;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeSite site;

    @BeforeEach
    void harbor() {
        site.prepare();
    }

    @Test
    void aPinThatExistsStays() {
        issue(10);
        var first = reveal(10);
        issuePin.forGuardian(10, SomeSite.HARBOR, Optional.empty());

        assertThat(first).matches("\\d{4}");
        assertThat(reveal(10)).isEqualTo(first);
    }

    @Test
    void noTwoGuardiansOfASiteShareAPinAndNoneIsEasyToGuess() {
        var revealed = new HashSet<String>();
        LongStream.range(100, 300).forEach(id -> {
            issue(id);
            revealed.add(reveal(id));
        });

        assertThat(revealed).hasSize(200).doesNotContain("0000", "1111", "1234", "4321", "0123", "0173");
    }

    @Test
    void guessablePinsAreKnown() {
        assertThat(GuessablePins.contain("0000", Optional.empty())).isTrue();
        assertThat(GuessablePins.contain("345678", Optional.empty())).isTrue();
        assertThat(GuessablePins.contain("8765", Optional.empty())).isTrue();
        assertThat(GuessablePins.contain("0173", Optional.of("+12025550173"))).isTrue();
        assertThat(GuessablePins.contain("7291", Optional.of("+12025550173"))).isFalse();
    }

    @Test
    void anAgencyWithALongerLengthGetsLongerPinsAndThoseThatExistStay() {
        issue(10);
        var before = reveal(10);
        jdbc.sql("INSERT INTO pin_length VALUES (1, 6, 1)").update();
        issue(11);
        issuePin.forGuardian(10, SomeSite.HARBOR, Optional.empty());

        assertThat(reveal(11)).matches("\\d{6}");
        assertThat(reveal(10)).isEqualTo(before);
    }

    @Test
    void rePinChangesThePinAndNothingElseDoes() {
        issue(10);
        var before = reveal(10);

        assertThat(changePin.change(10, SomeSite.HARBOR, Optional.empty())).isTrue();
        assertThat(reveal(10)).isNotEqualTo(before).matches("\\d{4}");
        site.guardian(11);
        assertThat(changePin.change(11, SomeSite.HARBOR, Optional.empty())).isFalse();
        assertThat(revealPin.of(11)).isEmpty();
    }

    @Test
    void theLastFreePinIsFoundQuicklyAndThenTheSiteIsExhaustedPlainly(CapturedOutput log) {
        var free = site.takeAllBut(1);
        assertThat(supply.at(Set.of(SomeSite.HARBOR))).singleElement().satisfies(harbor -> {
            assertThat(harbor.percent()).isEqualTo(99);
            assertThat(harbor.isRunningOut()).isTrue();
            assertThat(harbor.isExhausted()).isFalse();
        });
        var started = Instant.now();
        issue(10);

        assertThat(reveal(10)).isEqualTo(free.getFirst());
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(5));
        site.guardian(11);
        assertThatThrownBy(() -> issuePin.forGuardian(11, SomeSite.HARBOR, Optional.empty()))
                .isInstanceOf(PinsExhausted.class);
        assertThat(log).contains("site 2 has no free PIN of 4 digits left; choose longer ones under Settings > PINs");
        assertThat(supply.at(Set.of(SomeSite.HARBOR)).getFirst().isExhausted()).isTrue();
    }

    @Test
    void aSiteThatRunsOutSaysSoEarly(CapturedOutput log) {
        assertThat(supply.at(Set.of(SomeSite.HARBOR)).getFirst().isRunningOut()).isFalse();
        var usable = PinLength.usable(4);
        site.takeAllBut(usable / 20);
        // chance decides whether a percent is told of: four times out of five, so that one of three all but surely is
        LongStream.range(10, 10 + 3 * usable / 100 + 1).forEach(this::issue);

        assertThat(log).contains("site 2 has used").contains("PINs of 4 digits; choose longer ones");
    }

    private void issue(long guardianId) {
        site.guardian(guardianId);
        issuePin.forGuardian(guardianId, SomeSite.HARBOR, Optional.of("+12025550173"));
    }

    private String reveal(long guardianId) {
        return revealPin.of(guardianId).orElseThrow();
    }
}
