package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.Places;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.ManyGuardians;
import org.kinvite.testing.TestTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the Dashboard of a large agency takes: {@code mvn test -Dtest=DashboardMeasurement}, with
 * {@code -Dguardians=…} and {@code -Dsites=…} for another size. No part of the build: a figure of a busy machine proves nothing.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@EnableConfigurationProperties(InsightSettings.class)
@Import({
    TestTime.class,
    Overviews.class,
    WhatIsDue.class,
    FactsOfSites.class,
    CountedSites.class,
    KeepFigures.class,
    AddedAgencies.class,
    KeepTotals.class,
    Places.class
})
class DashboardMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardMeasurement.class);
    private static final int GUARDIANS = Integer.getInteger("guardians", 1_000_000);
    private static final int SITES = Integer.getInteger("sites", 500);
    private static final int TRIES = 5;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Overviews overviews;

    @Autowired
    WhatIsDue whatIsDue;

    @Autowired
    KeepFigures keepFigures;

    @Autowired
    KeepTotals keepTotals;

    @Autowired
    CountedSites countedSites;

    @Autowired
    FactsOfSites facts;

    @Autowired
    Places places;

    @Autowired
    Clock clock;

    private CountSites countSites;

    @Test
    void howLongItTakes() throws Exception {
        countSites = new CountSites(countedSites, facts, keepFigures, clock);
        jdbc.sql("SET GLOBAL innodb_buffer_pool_size = " + Long.getLong("pool", 1024) * 1024 * 1024)
                .update();
        var many = new ManyGuardians(template, SITES, GUARDIANS, clock.instant());
        once("roster", many::roster);
        once("invitations", many::invitations);
        var all = sites(SITES);

        countedSites.addNew();
        measure("the funnel of all sites as one question", this::oneQuestion);
        once("first count of all sites", this::countAll);
        jdbc.sql("UPDATE insight_site SET counted_at = NULL").update();
        once("count of all sites again", this::countAll);
        LOG.warn(
                "MEASURED {} figures kept",
                jdbc.sql("SELECT COUNT(*) FROM insight_figure")
                        .query(Integer.class)
                        .single());

        measure("all sites while they are not added up", () -> overviews.of(new Asked(all, null, 13)));
        jdbc.sql("INSERT INTO insight_agency (agency_id, sites) VALUES (?, 0)")
                .param(ManyGuardians.AGENCY)
                .update();
        once("all sites added up", () -> keepTotals.keep(ManyGuardians.AGENCY));
        once("all sites added up again", () -> keepTotals.keep(ManyGuardians.AGENCY));
        for (int weeks : new int[] {4, 13, 52}) {
            measure("one site, " + weeks + " weeks", () -> overviews.of(new Asked(sites(1), null, weeks)));
            measure("one site's program, " + weeks + " weeks", () -> overviews.of(new Asked(sites(1), 10L, weeks)));
            for (int some : new int[] {2, 5, 10}) {
                measure(
                        some + " sites live, " + weeks + " weeks",
                        () -> CountGuardians.count(
                                facts.of(
                                        sites(some),
                                        Weeks.upTo(clock.instant(), weeks).first()),
                                Weeks.upTo(clock.instant(), weeks)));
            }
            measure("all sites, " + weeks + " weeks", () -> overviews.of(new Asked(all, null, weeks)));
            measure("all sites' program, " + weeks + " weeks", () -> overviews.of(new Asked(all, 10L, weeks)));
        }
        measure("due today, all sites", () -> whatIsDue.today(new Asked(all, null, 13)));
        measure("due today, all sites' program", () -> whatIsDue.today(new Asked(all, 10L, 13)));
        measure("due today, one site", () -> whatIsDue.today(new Asked(sites(1), null, 13)));
        measure("programs of all sites", () -> places.programs(all));
        assertThat(overviews.of(new Asked(all, null, 13)).standing().rate()).isEqualTo(40);
    }

    /** What counting everybody costs at the very least: no programs, no weeks, nobody twice. */
    private Object oneQuestion() {
        return jdbc.sql("""
                        SELECT COUNT(*), SUM(l.id IS NOT NULL), SUM(i.id IS NOT NULL)
                        FROM site_enrollment e JOIN guardian g ON g.student_id = e.student_id AND g.slot IS NOT NULL
                        LEFT JOIN invitation i ON i.open_guardian = g.id
                        LEFT JOIN account_link l ON l.linked_guardian = g.id WHERE e.ended_on IS NULL
                        """).query().singleRow();
    }

    private Object countAll() {
        var sites = 0;
        while (countSites.countNext()) {
            sites++;
        }
        return sites;
    }

    private static Set<Long> sites(int number) {
        return IntStream.range(0, number).mapToObj(ManyGuardians::site).collect(Collectors.toSet());
    }

    private static void once(String what, Callable<Object> doing) throws Exception {
        var start = System.nanoTime();
        var result = doing.call();
        LOG.warn(
                "MEASURED {}: {} ms ({})",
                what,
                (System.nanoTime() - start) / 1_000_000,
                result.getClass() == Integer.class ? result : "");
    }

    private static void measure(String what, Callable<Object> doing) throws Exception {
        var millis = new long[TRIES];
        for (int n = 0; n < TRIES; n++) {
            var start = System.nanoTime();
            doing.call();
            millis[n] = (System.nanoTime() - start) / 1_000_000;
        }
        var sorted = millis.clone();
        Arrays.sort(sorted);
        LOG.warn(
                "MEASURED {}: median {} ms, slowest {} ms, first {} ms",
                what,
                sorted[TRIES / 2],
                sorted[TRIES - 1],
                millis[0]);
    }
}
