package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kinvite.roster.RosterRows.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Enrollments.class)
class EnrollmentsTest {

    @Autowired
    Enrollments enrollments;

    @Autowired
    Sites sites;

    @Autowired
    Students students;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void roster() {
        RosterRows.insertInto(jdbc);
        student(jdbc, 41, "Zoë", "Nguyễn");
        student(jdbc, 42, "Iñaki", "Peña");
        enroll(jdbc, 41, MAPLE, HEAD_START, BUTTERFLIES, null);
        enroll(jdbc, 41, HARBOR, PRE_K, DOLPHINS, null);
        enroll(jdbc, 42, MAPLE, HEAD_START, SUNFLOWERS, "2026-10-01");
    }

    @Test
    void aPlaceIsToldInWords() {
        assertThat(enrollments.placesOf(41, Set.of(MAPLE)))
                .containsExactly(new StudentPlace(41, MAPLE, "Maple Street", "Head Start", "Butterflies"));
    }

    @Test
    void aStudentAtTwoSitesHasTwoPlaces() {
        assertThat(enrollments.placesOf(List.of(41L, 42L), Set.of(MAPLE, HARBOR)))
                .extracting(StudentPlace::site)
                .containsExactly("Harbor View", "Maple Street");
    }

    @Test
    void anEnrollmentThatEndedIsNoPlace() {
        assertThat(enrollments.placesOf(42, Set.of(MAPLE, HARBOR))).isEmpty();
    }

    @Test
    void whereAStudentEverWasTheCurrentPlacesComeFirst() {
        enroll(jdbc, 41, MAPLE, PRE_K, SUNFLOWERS, "2026-10-01");

        assertThat(enrollments.everOf(41, Set.of(MAPLE, HARBOR)))
                .extracting(Enrollment::site, Enrollment::classroom, Enrollment::isCurrent)
                .containsExactly(
                        tuple("Harbor View", "Dolphins", true),
                        tuple("Maple Street", "Butterflies", true),
                        tuple("Maple Street", "Sunflowers", false));
        assertThat(enrollments.everOf(42, Set.of(MAPLE)))
                .containsExactly(new Enrollment(
                        4232,
                        42,
                        MAPLE,
                        "Maple Street",
                        "Head Start",
                        "Sunflowers",
                        LocalDate.parse("2026-09-01"),
                        LocalDate.parse("2026-10-01"),
                        0));
        assertThat(enrollments.everOf(42, Set.of(HARBOR))).isEmpty();
        assertThat(enrollments.everOf(42, Set.of())).isEmpty();
    }

    @Test
    void whoMaySeeNoSiteSeesNoPlace() {
        assertThat(enrollments.placesOf(41, Set.of())).isEmpty();
    }

    @Test
    void aSiteKnowsItsTimeZone() {
        assertThat(sites.findById(HARBOR).orElseThrow().timeZone()).isEqualTo(ZoneId.of("Pacific/Honolulu"));
        assertThat(sites.findAllById(List.of(MAPLE, HARBOR))).hasSize(2);
    }

    @Test
    void aStudentHasAName() {
        assertThat(students.findById(42).orElseThrow().fullName()).isEqualTo("Iñaki Peña");
    }
}
