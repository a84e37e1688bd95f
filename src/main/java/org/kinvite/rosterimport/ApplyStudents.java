package org.kinvite.rosterimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries out what the plans say of students and their enrollments, in batches. */
@Component
class ApplyStudents {

    private final JdbcTemplate jdbc;
    private final EndEnrollments endEnrollments;
    private final Clock clock;

    ApplyStudents(JdbcTemplate jdbc, EndEnrollments endEnrollments, Clock clock) {
        this.jdbc = jdbc;
        this.endEnrollments = endEnrollments;
        this.clock = clock;
    }

    /** @return the ids of the students by their keys in the source */
    Map<String, Long> apply(RosterImport rosterImport, List<StudentPlan> plans) {
        var ids = new HashMap<String, Long>();
        var added = new ArrayList<Object[]>();
        var renamed = new ArrayList<Object[]>();
        var origins = new ArrayList<Object[]>();
        var enrolled = new ArrayList<Object[]>();
        var today = LocalDate.now(clock);
        for (var plan : plans) {
            var staged = plan.staged();
            var id = plan.isNew() ? Ids.next() : plan.known().id();
            ids.put(staged.sourceKey(), id);
            if (plan.isNew()) {
                added.add(new Object[] {id, rosterImport.agencyId(), staged.firstName(), staged.lastName()});
            } else if (plan.renames()) {
                renamed.add(new Object[] {staged.firstName(), staged.lastName(), id});
            }
            origins.add(
                    new Object[] {rosterImport.agencyId(), rosterImport.source().name(), staged.sourceKey(), id});
            plan.enroll()
                    .forEach(place -> enrolled.add(
                            new Object[] {Ids.next(), id, place.siteId(), place.programId(), place.classroomId(), today
                            }));
        }
        jdbc.batchUpdate(
                "INSERT INTO student (id, agency_id, first_name, last_name, version) VALUES (?, ?, ?, ?, 1)", added);
        jdbc.batchUpdate(
                "UPDATE student SET first_name = ?, last_name = ?, version = version + 1 WHERE id = ?", renamed);
        jdbc.batchUpdate(
                "INSERT IGNORE INTO student_origin (agency_id, source, source_key, student_id) VALUES (?, ?, ?, ?)",
                origins);
        jdbc.batchUpdate(
                "INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1)",
                enrolled);
        endEnrollments.ofMoved(rosterImport, plans);
        return ids;
    }
}
