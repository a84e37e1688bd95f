package org.kinvite.rosterimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The students of an import as its files say, a batch at a time. */
@Component
class StagedStudents {

    private static final String STUDENTS = """
            SELECT number, source_key, first_name, last_name, student_id FROM staged_student
            WHERE import_id = ? AND number > ? AND NOT refused ORDER BY number LIMIT ?
            """;
    private static final String ENROLLMENTS = """
            SELECT e.student_key, s.place_id, p.place_id, c.place_id FROM staged_enrollment e
            JOIN staged_place s ON s.import_id = e.import_id AND s.kind = 'SITE' AND s.source_key = e.site_key
            JOIN staged_place p ON p.import_id = e.import_id AND p.kind = 'PROGRAM' AND p.source_key = e.program_key
            JOIN staged_place c ON c.import_id = e.import_id AND c.kind = 'CLASSROOM' AND c.source_key = e.classroom_key
            WHERE e.import_id = :import AND e.student_key IN (:students) ORDER BY e.student_key, e.number
            """;
    private static final String GUARDIANS = """
            SELECT student_key, source_key, slot, eligible, first_name, last_name, relationship, language,
              preferred_contact, email, cell_phone, file, line
            FROM staged_guardian WHERE import_id = :import AND student_key IN (:students) ORDER BY student_key, number
            """;

    private final JdbcClient jdbc;

    StagedStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that follow the one with {@code number}, without those that were left out. */
    List<StagedStudent> after(long importId, long number, int most) {
        record Row(long number, String key, String firstName, String lastName, Long studentId) {}
        var rows = jdbc.sql(STUDENTS)
                .params(importId, number, most)
                .query((row, n) -> new Row(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), (Long) row.getObject(5)))
                .list();
        var keys = rows.stream().map(Row::key).toList();
        var enrollments = new HashMap<String, List<StagedEnrollment>>();
        var guardians = new HashMap<String, List<StagedGuardian>>();
        if (!keys.isEmpty()) {
            read(ENROLLMENTS, importId, keys, enrollments, StagedStudents::enrollment);
            read(GUARDIANS, importId, keys, guardians, StagedStudents::guardian);
        }
        return rows.stream()
                .map(row -> new StagedStudent(
                        row.number(),
                        row.key(),
                        row.firstName(),
                        row.lastName(),
                        row.studentId(),
                        enrollments.getOrDefault(row.key(), List.of()),
                        guardians.getOrDefault(row.key(), List.of())))
                .toList();
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> void read(
            String sql, long importId, List<String> keys, Map<String, List<T>> byStudent, Reader<T> reader) {
        jdbc.sql(sql).param("import", importId).param("students", keys).query(row -> {
            byStudent
                    .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(reader.read(row));
        });
    }

    private static StagedEnrollment enrollment(ResultSet row) throws SQLException {
        return new StagedEnrollment(row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static StagedGuardian guardian(ResultSet row) throws SQLException {
        var preferred = row.getString(9);
        return new StagedGuardian(
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                new Contact(
                        preferred == null ? null : Channel.valueOf(preferred), row.getString(10), row.getString(11)),
                row.getString(12),
                row.getLong(13));
    }
}
