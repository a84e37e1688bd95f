package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kinvite.roster.RosterRows.*;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@Import({EndEnrollment.class, Enrollments.class, AuditTrail.class, EndEnrollmentTest.Evening.class})
@RecordApplicationEvents
class EndEnrollmentTest {

    private static final long ZOE = 41;

    @TestConfiguration(proxyBeanMethods = false)
    static class Evening {

        /** The 24th in New York, the 25th in UTC. */
        @Bean
        Clock evening() {
            return Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    EndEnrollment endEnrollment;

    @Autowired
    Enrollments enrollments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void zoeIsAtMapleStreetAndAtHarborView() {
        RosterRows.insertInto(jdbc);
        student(jdbc, ZOE, "Zoë", "Nguyễn");
        enroll(jdbc, ZOE, MAPLE, HEAD_START, BUTTERFLIES, null);
        enroll(jdbc, ZOE, HARBOR, PRE_K, DOLPHINS, null);
        when(staff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 9L, "Maria"));
        when(staff.sites()).thenReturn(Set.of(MAPLE));
    }

    @Test
    void anEnrollmentEndsTodayByTheSitesCalendarAndTheOtherSitesGoesOn() {
        endEnrollment.end(ZOE, place(BUTTERFLIES), 0);

        assertThat(enrollments.everOf(ZOE, Set.of(MAPLE, HARBOR)))
                .extracting(Enrollment::site, Enrollment::endedOn, Enrollment::version)
                .containsExactly(
                        tuple("Harbor View", null, 0), tuple("Maple Street", LocalDate.parse("2026-11-24"), 1));
        assertThat(unenrolled()).containsExactly(new StudentUnenrolled(ZOE, MAPLE));
        assertThat(audited()).containsExactly("Maria enrollment.ended student 41 11");
    }

    @Test
    void aStudentIsUnenrolledFromASiteWithItsLastEnrollmentThere() {
        enroll(jdbc, ZOE, MAPLE, PRE_K, SUNFLOWERS, null);

        endEnrollment.end(ZOE, place(BUTTERFLIES), 0);
        assertThat(unenrolled()).isEmpty();

        endEnrollment.end(ZOE, place(SUNFLOWERS), 0);
        assertThat(unenrolled()).containsExactly(new StudentUnenrolled(ZOE, MAPLE));
        assertThat(audited()).hasSize(2);
    }

    @Test
    void endingTwiceIsEndingOnce() {
        endEnrollment.end(ZOE, place(BUTTERFLIES), 0);
        endEnrollment.end(ZOE, place(BUTTERFLIES), 0);

        assertThat(unenrolled()).hasSize(1);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void anEnrollmentThatSomeoneElseChangedIsLookedAtAgainFirst() {
        jdbc.sql("UPDATE site_enrollment SET version = 3").update();

        assertThatThrownBy(() -> endEnrollment.end(ZOE, place(BUTTERFLIES), 2))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertNothingEnded();
    }

    @Test
    void whatIsNotThisStudentsOrAnotherSitesDoesNotExist() {
        student(jdbc, 42, "Iñaki", "Peña");

        for (var foreign : List.of(place(DOLPHINS), 999L)) {
            assertThatThrownBy(() -> endEnrollment.end(ZOE, foreign, 0)).isInstanceOf(NotGranted.class);
        }
        assertThatThrownBy(() -> endEnrollment.end(42, place(BUTTERFLIES), 0)).isInstanceOf(NotGranted.class);
        assertNothingEnded();
    }

    private void assertNothingEnded() {
        assertThat(enrollments.everOf(ZOE, Set.of(MAPLE, HARBOR))).allMatch(Enrollment::isCurrent);
        assertThat(unenrolled()).isEmpty();
        assertThat(audited()).isEmpty();
    }

    /** Zoë's enrollment in a classroom. */
    private static long place(long classroom) {
        return ZOE * 100 + classroom;
    }

    private List<StudentUnenrolled> unenrolled() {
        return events.stream(StudentUnenrolled.class).toList();
    }

    private List<String> audited() {
        return jdbc.sql("SELECT CONCAT_WS(' ', actor_name, action, subject_kind, subject_id, site_id) FROM audit_entry")
                .query(String.class)
                .list();
    }
}
