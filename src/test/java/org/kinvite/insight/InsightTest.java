package org.kinvite.insight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.kinvite.roster.Places;
import org.kinvite.testing.DatabaseTest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of figures on a real MariaDB, on the Thursday afternoon of {@link #NOW}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@EnableConfigurationProperties(InsightSettings.class)
@Import({
    InsightTest.Now.class,
    Overviews.class,
    WhatIsDue.class,
    FactsOfSites.class,
    CountedSites.class,
    KeepFigures.class,
    AddedAgencies.class,
    KeepTotals.class,
    FiguresAsCsv.class,
    Places.class
})
@interface InsightTest {

    Instant NOW = Instant.parse("2026-11-26T20:10:00Z");

    @TestConfiguration
    class Now {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
