package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.insight.InsightTest.NOW;
import static org.kinvite.insight.SomeAgency.FOXES;
import static org.kinvite.insight.SomeAgency.HARBOR;
import static org.kinvite.insight.SomeAgency.HEAD_START;
import static org.kinvite.insight.SomeAgency.MAPLE;
import static org.kinvite.insight.SomeAgency.PRE_K;
import static org.kinvite.insight.SomeAgency.SEALS;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is 3:10 PM in New York and 10:10 AM in Honolulu. */
@InsightTest
class WhatIsDueTest {

    private static final Instant AT_MIDNIGHT_IN_NEW_YORK = Instant.parse("2026-11-27T05:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WhatIsDue whatIsDue;

    private SomeAgency agency;

    @BeforeEach
    void twoSites() {
        agency = new SomeAgency(jdbc).prepare();
    }

    @Test
    void everyKindOfStepIsToldApart() {
        due(MAPLE, "INVITED", NOW);
        due(MAPLE, "INVITED", NOW.minus(Duration.ofDays(3)));
        agency.reminded(due(MAPLE, "INVITED", NOW), 3, 0);
        due(MAPLE, "FOLLOW_UP", NOW);
        due(MAPLE, "REQUESTED", NOW);
        agency.task(due(MAPLE, "NEEDS_ATTENTION", null), MAPLE);

        assertThat(today(Set.of(MAPLE), null)).isEqualTo(new DueToday(2, 1, 1, 1, 1));
    }

    @Test
    void todayEndsAtEachSitesOwnMidnight() {
        due(MAPLE, "INVITED", AT_MIDNIGHT_IN_NEW_YORK.minusSeconds(1));
        due(MAPLE, "INVITED", AT_MIDNIGHT_IN_NEW_YORK);
        due(HARBOR, "INVITED", AT_MIDNIGHT_IN_NEW_YORK);

        assertThat(today(Set.of(MAPLE), null).reminders()).isOne();
        assertThat(today(Set.of(HARBOR), null).reminders()).isOne();
        assertThat(today(Set.of(MAPLE, HARBOR), null).reminders()).isEqualTo(2);
    }

    @Test
    void aProgramCountsItsOwn() {
        agency.task(due(MAPLE, "FOLLOW_UP", NOW), MAPLE);
        var other = agency.guardian(MAPLE, PRE_K, FOXES, "en");
        agency.invite(other, MAPLE, "INVITED", NOW, NOW, null);

        assertThat(today(Set.of(MAPLE), HEAD_START)).isEqualTo(new DueToday(0, 0, 1, 0, 1));
        assertThat(today(Set.of(MAPLE), PRE_K)).isEqualTo(new DueToday(1, 0, 0, 0, 0));
    }

    @Test
    void nothingIsDueWhereNobodyWaits() {
        agency.invite(agency.guardian(MAPLE, PRE_K, FOXES, "en"), MAPLE, "EXPIRED", NOW, null, NOW);

        assertThat(today(Set.of(MAPLE), null).isNothing()).isTrue();
        assertThat(today(Set.of(), null).isNothing()).isTrue();
    }

    private DueToday today(Set<Long> sites, Long program) {
        return whatIsDue.today(new Asked(sites, program, 13));
    }

    private long due(long site, String state, Instant nextStepAt) {
        var guardian = agency.guardian(site, HEAD_START, site == MAPLE ? FOXES : SEALS, "en");
        agency.invite(guardian, site, state, NOW, nextStepAt, null);
        return guardian;
    }
}
