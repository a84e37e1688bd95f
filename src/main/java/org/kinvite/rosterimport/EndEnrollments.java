package org.kinvite.rosterimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kinvite.roster.StudentUnenrolled;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the enrollments of students who moved or left. Their accounts stay; their open invitations end by the event. */
@Component
class EndEnrollments {

    private record Leaver(long enrollmentId, long studentId, long siteId) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final RosterImportSettings settings;
    private final Clock clock;

    EndEnrollments(
            JdbcTemplate jdbc,
            JdbcClient client,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            RosterImportSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.auditTrail = auditTrail;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    void ofMoved(RosterImport rosterImport, List<StudentPlan> plans) {
        end(plans.stream()
                .flatMap(plan -> plan.end().stream())
                .map(KnownStudent.KnownEnrollment::id)
                .toList());
        unenrolled(
                rosterImport,
                plans.stream()
                        .filter(plan -> !plan.isNew())
                        .flatMap(plan -> plan.sitesLeft().stream()
                                .map(site -> new StudentUnenrolled(plan.known().id(), site)))
                        .toList());
    }

    /** @return how many students left with this batch; 0 when none is left over */
    int ofLeavers(RosterImport rosterImport) {
        var students = client.sql("SELECT DISTINCT student_id FROM staged_leaver WHERE import_id = ? LIMIT ?")
                .params(rosterImport.id(), settings.batch())
                .query(Long.class)
                .list();
        if (students.isEmpty()) {
            return 0;
        }
        // who invites one of their guardians now waits, and then sees that the student has left
        client.sql("SELECT id FROM guardian WHERE student_id IN (:students) ORDER BY id FOR UPDATE")
                .param("students", students)
                .query(Long.class)
                .list();
        var leavers = client.sql("SELECT l.enrollment_id, l.student_id, l.site_id FROM staged_leaver l"
                        + " JOIN site_enrollment e ON e.id = l.enrollment_id AND e.ended_on IS NULL"
                        + " WHERE l.import_id = :import AND l.student_id IN (:students)")
                .param("import", rosterImport.id())
                .param("students", students)
                .query(Leaver.class)
                .list();
        end(leavers.stream().map(Leaver::enrollmentId).toList());
        unenrolled(
                rosterImport,
                leavers.stream()
                        .map(leaver -> new StudentUnenrolled(leaver.studentId(), leaver.siteId()))
                        .distinct()
                        .toList());
        client.sql("DELETE FROM staged_leaver WHERE import_id = :import AND student_id IN (:students)")
                .param("import", rosterImport.id())
                .param("students", students)
                .update();
        return students.size();
    }

    private void end(List<Long> enrollments) {
        var today = LocalDate.now(clock);
        jdbc.batchUpdate(
                "UPDATE site_enrollment SET ended_on = ?, version = version + 1 WHERE id = ?",
                enrollments.stream().map(id -> new Object[] {today, id}).toList());
    }

    private void unenrolled(RosterImport rosterImport, List<StudentUnenrolled> left) {
        var acts = new ArrayList<Act>();
        left.forEach(unenrolled -> {
            acts.add(new Act(
                    rosterImport.actor(),
                    "student.unenrolled",
                    "student",
                    unenrolled.studentId(),
                    unenrolled.siteId(),
                    "import"));
            events.publishEvent(unenrolled);
        });
        auditTrail.record(acts);
    }
}
