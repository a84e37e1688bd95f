package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kinvite.roster.RosterRows.*;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two staff users end the last two enrollments of a student in the same moment: one of them is the last. */
@DatabaseTest
@Import({EndEnrollment.class, AuditTrail.class, TestTime.class, EndEnrollmentAtOnceTest.Told.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EndEnrollmentAtOnceTest {

    private static final long ZOE = 41;

    @TestConfiguration(proxyBeanMethods = false)
    static class Told {

        final List<StudentUnenrolled> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(StudentUnenrolled unenrolled) {
            events.add(unenrolled);
        }
    }

    @Autowired
    EndEnrollment endEnrollment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Told told;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    CurrentStaff staff;

    @Test
    void itIsToldOnceThatTheStudentHasLeft() {
        RosterRows.insertInto(jdbc);
        student(jdbc, ZOE, "Zoë", "Nguyễn");
        enroll(jdbc, ZOE, MAPLE, HEAD_START, BUTTERFLIES, null);
        enroll(jdbc, ZOE, MAPLE, PRE_K, SUNFLOWERS, null);
        when(staff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 9L, "Maria"));
        when(staff.sites()).thenReturn(Set.of(MAPLE));

        var second = new TransactionTemplate(transactions).execute(first -> {
            end(BUTTERFLIES);
            var other = CompletableFuture.runAsync(() -> end(SUNFLOWERS));
            await().until(() -> other.isDone() || someoneWaits());
            return other;
        });
        second.join();

        assertThat(told.events).containsExactly(new StudentUnenrolled(ZOE, MAPLE));
    }

    private void end(long classroom) {
        endEnrollment.end(ZOE, ZOE * 100 + classroom, 0);
    }

    private boolean someoneWaits() {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
