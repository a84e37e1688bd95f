package org.kinvite.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.testing.ManyGuardians;
import org.kinvite.testing.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks at an agency that is large enough for the database to plan as it would for a larger one. */
class WaitingTasksTest {

    private static final int SITES = 20;
    private static final int GUARDIANS = 16_000;
    private static final int OF_A_SITE = GUARDIANS / SITES / 100;

    private static Statements statements;
    private static WaitingTasks waiting;

    @BeforeAll
    static void aLargeAgency() {
        statements = Statements.atLargeAgency(SITES, GUARDIANS);
        waiting = new WaitingTasks(JdbcClient.create(statements));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, SITES})
    void theOldestComeFirstAndNoTableIsReadWhole(int sites) {
        var all = waiting.page(sites(sites), 0, GUARDIANS);
        assertThat(waiting.page(sites(sites), 3, 4)).isEqualTo(all.subList(3, 7));
        assertThat(waiting.count(sites(sites), GUARDIANS)).isEqualTo(all.size());

        assertThat(all)
                .hasSize(sites * OF_A_SITE)
                .isSortedAccordingTo(Comparator.comparing(WaitingTask::openedAt).thenComparing(WaitingTask::id))
                .extracting(WaitingTask::siteName)
                .allMatch(site -> site.compareTo("Site %04d".formatted(sites)) < 0);
        assertThat(statements.takeAll()).hasSize(3).allSatisfy(statement -> assertThat(statements.readWhole(statement))
                .as(statement)
                .isEmpty());
    }

    @Test
    void noMoreAreCountedThanAsked() {
        assertThat(waiting.count(sites(SITES), 100)).isEqualTo(100);
        assertThat(waiting.count(sites(1), 100)).isEqualTo(OF_A_SITE);
        assertThat(waiting.count(Set.of(), 100)).isZero();
    }

    private static Set<Long> sites(int number) {
        return IntStream.range(0, number).mapToObj(ManyGuardians::site).collect(Collectors.toSet());
    }
}
