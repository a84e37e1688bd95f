package org.kinvite.rosterimport;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a report. Callers have checked, by the report itself, that the import is the agency's. */
@Component
public class ImportDetails {

    private static final String PROBLEMS = """
            SELECT file, line, field, value, reason FROM roster_import_problem WHERE import_id = ? ORDER BY number
            """;

    /** A site, program or classroom that would be added. */
    public record NewPlace(String kind, String name, String site) {}

    /** A student who is no longer in the files. */
    public record Leaver(long studentId, String firstName, String lastName, String site, String classroom) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    ImportDetails(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(Integer.MIN_VALUE);
    }

    public List<Problem> problems(long importId, int offset, int limit) {
        return jdbc.sql(PROBLEMS + " LIMIT ? OFFSET ?")
                .params(importId, limit, offset)
                .query(Problem.class)
                .list();
    }

    /** All problems that are listed, one after another. */
    public void forEachProblem(long importId, Consumer<Problem> reader) {
        streaming.query(
                PROBLEMS,
                row -> {
                    reader.accept(new Problem(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            Reason.valueOf(row.getString(5))));
                },
                importId);
    }

    public List<NewPlace> newPlaces(long importId, int most) {
        return jdbc.sql("""
                        SELECT p.kind, MIN(p.name) AS name, MIN(s.name) AS site FROM staged_place p
                        LEFT JOIN staged_place s ON p.kind = 'CLASSROOM' AND s.import_id = p.import_id
                          AND s.kind = 'SITE' AND s.source_key = p.site_key
                        WHERE p.import_id = ? AND p.added GROUP BY p.kind, p.place_id
                        ORDER BY FIELD(p.kind, 'SITE', 'PROGRAM', 'CLASSROOM'), site, name LIMIT ?""").params(importId, most).query(NewPlace.class).list();
    }

    public List<Leaver> leavers(long importId, int most) {
        return jdbc.sql("""
                        SELECT s.id AS student_id, s.first_name, s.last_name, l.name AS site, c.name AS classroom
                        FROM staged_leaver v
                        JOIN student s ON s.id = v.student_id
                        JOIN site_enrollment e ON e.id = v.enrollment_id
                        JOIN site l ON l.id = e.site_id
                        JOIN classroom c ON c.id = e.classroom_id
                        WHERE v.import_id = ? ORDER BY l.name, s.last_name, s.first_name, s.id LIMIT ?""").params(importId, most).query(Leaver.class).list();
    }
}
