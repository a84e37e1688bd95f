package org.kinvite.rosterimport;

import org.kinvite.roster.Erased;

/** Finds out which staged student is which student on file, once all rows are staged and their places are resolved. */
final class StudentMatch {

    /** Students on file who could be a staged one: by name and site, and not somebody else's already. */
    private static final String CANDIDATES = """
            FROM staged_student x
            STRAIGHT_JOIN student st ON st.agency_id = :agency AND st.last_name = x.last_name
              AND st.first_name = x.first_name
            STRAIGHT_JOIN site_enrollment e ON e.student_id = st.id AND e.ended_on IS NULL
            STRAIGHT_JOIN staged_enrollment se ON se.import_id = x.import_id AND se.student_key = x.source_key
            STRAIGHT_JOIN staged_place p ON p.import_id = x.import_id AND p.kind = 'SITE' AND p.source_key = se.site_key
              AND p.place_id = e.site_id
            WHERE x.import_id = :import AND x.student_id IS NULL AND NOT x.refused
              AND NOT EXISTS (SELECT 1 FROM student_origin o WHERE o.student_id = st.id AND o.source = :source)
              AND NOT EXISTS (SELECT 1 FROM staged_student y WHERE y.import_id = x.import_id AND y.student_id = st.id)
            """;

    private StudentMatch() {}

    /** A student with several rows is enrolled at all their places; the first row's guardians count. */
    static void mergeRows(Resolution resolution) {
        resolution.report(Reason.SAME_STUDENT_TWICE, "", """
                SELECT d.file, d.line, CONCAT(d.first_name, ' ', d.last_name) FROM staged_student d
                JOIN staged_enrollment de ON de.import_id = d.import_id AND de.student_key = d.source_key
                  AND de.number = d.number
                WHERE d.import_id = :import AND EXISTS
                  (SELECT 1 FROM staged_enrollment fe WHERE fe.import_id = d.import_id
                     AND fe.student_key = d.source_key AND fe.number < d.number
                     AND fe.classroom_key = de.classroom_key AND fe.program_key = de.program_key)
                ORDER BY d.number""");
        resolution.update("""
                DELETE d FROM staged_student d JOIN staged_student f ON f.import_id = d.import_id
                  AND f.source_key = d.source_key AND f.number < d.number
                WHERE d.import_id = :import""");
        resolution.update("""
                DELETE g FROM staged_guardian g LEFT JOIN staged_student s ON s.import_id = g.import_id
                  AND s.number = g.row_number_in_file
                WHERE g.import_id = :import AND s.number IS NULL""");
        resolution.report(Reason.NO_GUARDIAN, "", """
                SELECT s.file, s.line, CONCAT(s.first_name, ' ', s.last_name) FROM staged_student s
                WHERE s.import_id = :import AND NOT s.refused AND NOT EXISTS
                  (SELECT 1 FROM staged_guardian g WHERE g.import_id = s.import_id AND g.student_key = s.source_key)
                ORDER BY s.number""");
    }

    /**
     * The source's id decides, or Kinvite's own one that the full export writes. A student whom this source never brought is
     * recognised by the same name at the same site; where that fits more than one, nobody guesses.
     */
    static void match(Resolution resolution) {
        resolution.update("""
                UPDATE staged_student s JOIN student_origin o ON o.agency_id = :agency AND o.source = :source
                  AND o.source_key = s.source_key
                SET s.student_id = o.student_id WHERE s.import_id = :import""");
        resolution.update("""
                UPDATE staged_student s JOIN student st ON st.agency_id = :agency
                  AND NOT %s AND s.source_key = CONCAT('id:%s', st.id)
                SET s.student_id = st.id WHERE s.import_id = :import AND s.student_id IS NULL""".formatted(Erased.sql("st"), OwnIds.PREFIX));
        byName(
                resolution,
                "AND CAST(st.first_name AS BINARY) = CAST(x.first_name AS BINARY)"
                        + " AND CAST(st.last_name AS BINARY) = CAST(x.last_name AS BINARY)");
        byName(resolution, "");
        resolution.report(
                Reason.SEVERAL_STUDENTS,
                "",
                "SELECT x.file, x.line, CONCAT(x.first_name, ' ', x.last_name) " + CANDIDATES
                        + " GROUP BY x.number, x.file, x.line, x.first_name, x.last_name ORDER BY x.number");
        resolution.update("UPDATE staged_student s JOIN (SELECT DISTINCT x.number " + CANDIDATES
                + ") several ON several.number = s.number SET s.refused = TRUE WHERE s.import_id = :import");
    }

    private static void byName(Resolution resolution, String exactly) {
        resolution.update("UPDATE staged_student s JOIN (SELECT MIN(number) AS number, student_id FROM"
                + " (SELECT x.number, MIN(st.id) AS student_id " + CANDIDATES + exactly
                + " GROUP BY x.number HAVING COUNT(DISTINCT st.id) = 1) one GROUP BY student_id HAVING COUNT(*) = 1) same"
                + " ON same.number = s.number SET s.student_id = same.student_id WHERE s.import_id = :import");
    }

    /** Whether every row that was left out is still known to be of some student on file. */
    static boolean knowsThoseLeftOut(Resolution resolution) {
        return resolution.count("SELECT COUNT(*) FROM staged_student WHERE import_id = :import AND refused"
                        + " AND student_id IS NULL")
                == 0;
    }

    /** Enrollments, at the sites of which the files speak, of students whom they do not name. */
    static void findLeavers(Resolution resolution) {
        resolution.update("""
                INSERT INTO staged_leaver (import_id, enrollment_id, student_id, site_id)
                SELECT :import, e.id, e.student_id, e.site_id FROM site_enrollment e
                JOIN staged_place p ON p.import_id = :import AND p.kind = 'SITE' AND p.place_id = e.site_id
                WHERE e.ended_on IS NULL AND NOT EXISTS
                  (SELECT 1 FROM staged_student s WHERE s.import_id = :import AND s.student_id = e.student_id)
                GROUP BY e.id, e.student_id, e.site_id""");
    }
}
