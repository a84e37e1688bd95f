package org.kinvite.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kinvite.api.AtTheDoor.Person;
import org.kinvite.api.AtTheDoor.Pupil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a kiosk may greet: a guardian whose student is enrolled at the site, and that family's students there. */
@Component
class PeopleAtTheDoor {

    private static final String STUDENTS = """
            SELECT DISTINCT g.id = :guardian AS own, s.id, s.first_name, s.last_name, c.name AS classroom
            FROM guardian g
            JOIN student s ON s.id = g.student_id
            JOIN site_enrollment e ON e.student_id = s.id AND e.site_id = :site AND e.ended_on IS NULL
            JOIN classroom c ON c.id = e.classroom_id
            WHERE g.id = :guardian OR g.id IN
              (SELECT other.linked_guardian FROM account_link mine
               JOIN account_link other ON other.account_id = mine.account_id AND other.linked_guardian IS NOT NULL
               WHERE mine.linked_guardian = :guardian)
            ORDER BY s.first_name, s.last_name, s.id, c.name
            """;

    private record Row(boolean own, long id, String firstName, String lastName, String classroom) {}

    private final JdbcClient jdbc;

    PeopleAtTheDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the guardian's own student is not enrolled at the site any more. */
    Optional<AtTheDoor> find(long guardianId, long siteId) {
        var rows = jdbc.sql(STUDENTS)
                .param("guardian", guardianId)
                .param("site", siteId)
                .query(Row.class)
                .list();
        return rows.stream().anyMatch(Row::own)
                ? Optional.of(new AtTheDoor(guardian(guardianId), students(rows)))
                : Optional.empty();
    }

    private Person guardian(long guardianId) {
        return jdbc.sql("SELECT first_name, last_name FROM guardian WHERE id = ?")
                .param(guardianId)
                .query((rs, row) ->
                        new Person(Long.toString(guardianId), rs.getString("first_name"), rs.getString("last_name")))
                .single();
    }

    private static List<Pupil> students(List<Row> rows) {
        var students = new LinkedHashMap<Long, Pupil>();
        for (var row : rows) {
            var student = students.computeIfAbsent(
                    row.id(), id -> new Pupil(Long.toString(id), row.firstName(), row.lastName(), new ArrayList<>()));
            if (!student.classrooms().contains(row.classroom())) {
                student.classrooms().add(row.classroom());
            }
        }
        return List.copyOf(students.values());
    }
}
