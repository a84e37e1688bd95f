package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.ManyGuardians;
import org.kinvite.testing.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due at an agency that is large enough for the database to plan as it would for a larger one. */
class WhatIsDuePlanTest {

    private static final int SITES = 20;
    private static final Instant NOW = Instant.parse("2026-11-24T20:10:00Z");

    @Test
    void neitherInvitationsNorTasksAreReadWholeAndAFewStatementsAreEnough() {
        var statements = Statements.atLargeAgency(SITES, 16_000);
        var due = new WhatIsDue(JdbcClient.create(statements), Clock.fixed(NOW, ZoneOffset.UTC));

        for (var sites : Set.of(sites(SITES), sites(1))) {
            assertThat(due.today(new Asked(sites, null, 13)).reminders()).isPositive();

            assertThat(statements.takeAll()).hasSizeBetween(3, 5).allSatisfy(statement -> assertThat(
                            statements.readWhole(statement))
                    .isSubsetOf("site"));
        }
    }

    private static Set<Long> sites(int number) {
        return IntStream.range(0, number).mapToObj(ManyGuardians::site).collect(Collectors.toSet());
    }
}
