package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class IssuePinTest {

    @Autowired
    Pins pins;

    @Autowired
    JdbcClient jdbc;

    private final PinVault vault = new PinVault(TestKeys.settings(4));

    @BeforeEach
    void aSite() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (2, 1, 'Harbor', 'America/New_York', 0)")
                .update();
        jdbc.sql("INSERT INTO student VALUES (3, 1, 'Mai', 'Tran', 0)").update();
    }

    @Test
    void aPinThatExistsStays() {
        guardian(10);
        issue(4).forGuardian(10, 2, Optional.empty());
        var first = reveal(10);
        issue(4).forGuardian(10, 2, Optional.empty());

        assertThat(first).matches("\\d{4}");
        assertThat(reveal(10)).isEqualTo(first);
    }

    @Test
    void noTwoGuardiansOfASiteShareAPinAndNoneIsEasyToGuess() {
        var revealed = new HashSet<String>();
        LongStream.range(100, 300).forEach(id -> {
            guardian(id);
            issue(4).forGuardian(id, 2, Optional.of("+12025550123"));
            revealed.add(reveal(id));
        });

        assertThat(revealed).hasSize(200).doesNotContain("0000", "1111", "1234", "4321", "0123");
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
    void anExhaustedSiteIsSaidPlainly() {
        guardian(10);
        var digestsAlike = new PinVault(TestKeys.settings(4)) {
            @Override
            byte[] digest(long siteId, String pin) {
                return new byte[32];
            }
        };
        guardian(11);
        var issue = new IssuePin(pins, digestsAlike, TestKeys.settings(4), Clock.systemUTC());
        issue.forGuardian(10, 2, Optional.empty());

        assertThatThrownBy(() -> issue.forGuardian(11, 2, Optional.empty()))
                .isInstanceOf(PinsExhausted.class)
                .hasMessageContaining("kinvite.pin.length");
    }

    private IssuePin issue(int length) {
        return new IssuePin(pins, vault, TestKeys.settings(length), Clock.systemUTC());
    }

    private String reveal(long guardianId) {
        return new RevealPin(pins, vault).of(guardianId).orElseThrow();
    }

    private void guardian(long id) {
        jdbc.sql("INSERT INTO guardian VALUES (?, 3, NULL, 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0)")
                .param(id)
                .update();
    }
}
