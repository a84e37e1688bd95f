package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({EngineMemory.class, ProcessSigns.class, EngineMemoryTest.Time.class})
@ExtendWith(OutputCaptureExtension.class)
class EngineMemoryTest {

    @Autowired
    EngineMemory memory;

    @Autowired
    ProcessSigns signs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void nothingIsKnown() {
        assertThat(memory.newestDeployment()).isZero();
    }

    @Test
    void keysThatGrowAreNoLossWhoeverDeploysFirst() {
        memory.deployed(10, 0);
        memory.deployed(14, 10);
        memory.deployed(12, 10);

        assertThat(memory.newestDeployment()).isEqualTo(14);
        assertThat(memory.lostAt()).isEmpty();
    }

    @Test
    void aKeyThatIsNotBeyondAnEarlierOneIsALoss(CapturedOutput log) {
        memory.deployed(10, 0);
        var noticed = clock.instant();

        memory.deployed(10, 10);
        clock.move(Duration.ofMinutes(5));
        memory.deployed(4, 10);

        assertThat(memory.lostAt()).contains(noticed);
        assertThat(memory.newestDeployment()).isEqualTo(4);
        assertThat(log).contains("the engine has lost its data").contains("Settings > Operations");

        memory.lossIsDealtWith();
        assertThat(memory.lostAt()).isEmpty();
    }

    @Test
    void theNewestSignOfAProcessCounts() {
        signs.on(new JobSign("invitation", 42, 7, "Task_SendInvitation", Instant.parse("2026-11-20T08:00:00Z")));
        assertThat(signs.givenUp("invitation", List.of(42L))).isEmpty();

        signs.on(new JobSign("invitation", 42, 7, "Task_SendInvitation", null));
        signs.on(new JobSign("family-message", 42, 8, "Task_SendMessage", null));
        assertThat(signs.givenUp("invitation", List.of(42L, 43L))).containsExactly(Map.entry(42L, 7L));

        signs.forget("invitation", List.of(42L));
        assertThat(signs.givenUp("invitation", List.of(42L))).isEmpty();
        assertThat(signs.givenUp("family-message", List.of(42L))).hasSize(1);
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
