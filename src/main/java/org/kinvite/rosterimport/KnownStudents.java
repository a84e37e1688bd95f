package org.kinvite.rosterimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.kernel.Channel;
import org.kinvite.rosterimport.KnownStudent.KnownEnrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Students on file, with all that an import may change of them. */
@Component
class KnownStudents {

    private static final String STUDENTS = "SELECT id, first_name, last_name FROM student WHERE id IN (:students)";
    private static final String ENROLLMENTS = """
            SELECT student_id, id, site_id, program_id, classroom_id FROM site_enrollment
            WHERE student_id IN (:students) AND ended_on IS NULL ORDER BY student_id, id
            """;
    private static final String GUARDIANS = """
            SELECT g.student_id, g.id, g.slot, g.first_name, g.last_name, g.relationship, g.language,
              g.preferred_contact, g.email, g.cell_phone, o.source_key, o.guardian_id AS imported,
              o.preferred_contact AS last_preferred, o.email AS last_email, o.cell_phone AS last_phone
            FROM guardian g LEFT JOIN guardian_origin o ON o.guardian_id = g.id AND o.source = :source
            WHERE g.student_id IN (:students) ORDER BY g.student_id, g.id
            """;

    private final JdbcClient jdbc;

    KnownStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of {@code ids} that exist.
     *
     * @param lock makes others who would change their guardians wait until the transaction ends
     */
    Map<Long, KnownStudent> find(Collection<Long> ids, Source source, boolean lock) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (lock) {
            jdbc.sql("SELECT id FROM guardian WHERE student_id IN (:students) ORDER BY id FOR UPDATE")
                    .param("students", ids)
                    .query(Long.class)
                    .list();
        }
        var enrollments = new HashMap<Long, List<KnownEnrollment>>();
        jdbc.sql(ENROLLMENTS).param("students", ids).query(row -> {
            add(
                    enrollments,
                    row,
                    new KnownEnrollment(
                            row.getLong(2), new StagedEnrollment(row.getLong(3), row.getLong(4), row.getLong(5))));
        });
        var guardians = new HashMap<Long, List<KnownGuardian>>();
        jdbc.sql(GUARDIANS)
                .param("students", ids)
                .param("source", source.name())
                .query(row -> {
                    add(guardians, row, guardian(row));
                });
        var students = new HashMap<Long, KnownStudent>();
        jdbc.sql(STUDENTS).param("students", ids).query(row -> {
            var id = row.getLong(1);
            students.put(
                    id,
                    new KnownStudent(
                            id,
                            row.getString(2),
                            row.getString(3),
                            enrollments.getOrDefault(id, List.of()),
                            guardians.getOrDefault(id, List.of())));
        });
        return students;
    }

    private static <T> void add(Map<Long, List<T>> byStudent, ResultSet row, T value) throws SQLException {
        byStudent.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(value);
    }

    private static KnownGuardian guardian(ResultSet row) throws SQLException {
        var last = row.getObject("imported") == null
                ? null
                : Contact.onFile(
                        Channel.valueOf(row.getString("last_preferred")),
                        row.getString("last_email"),
                        row.getString("last_phone"));
        return new KnownGuardian(
                row.getLong("id"),
                row.getString("slot"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("relationship"),
                row.getString("language"),
                Contact.onFile(
                        Channel.valueOf(row.getString("preferred_contact")),
                        row.getString("email"),
                        row.getString("cell_phone")),
                row.getString("source_key"),
                last);
    }
}
