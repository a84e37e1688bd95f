package org.kinvite.rosterimport;

/**
 * Puts together what the files of OneRoster tell apart: roles and users, users and classes, students and their agents. A
 * relation may be written on either side of it.
 */
final class OneRosterResolution {

    private static final String GUARDIANS = "('guardian', 'parent', 'relative')";
    private static final String ROLES =
            "('student', 'guardian', 'parent', 'relative', 'teacher', 'aide', 'administrator', 'districtadministrator',"
                    + " 'siteadministrator', 'systemadministrator', 'principal', 'proctor', 'counselor')";

    private OneRosterResolution() {}

    static void resolve(Resolution resolution) {
        users(resolution);
        enrollments(resolution);
        students(resolution);
        AgentResolution.resolve(resolution);
    }

    /** OneRoster 1.2 tells roles in a file of their own; whoever is a student or a guardian among others is that to us. */
    private static void users(Resolution resolution) {
        resolution.update("""
                UPDATE staged_user u JOIN
                  (SELECT user_key, MIN(CONCAT(CASE role WHEN 'student' THEN 1 WHEN 'guardian' THEN 2 WHEN 'parent' THEN 3
                                                         WHEN 'relative' THEN 4 ELSE 5 END, role)) AS role
                   FROM staged_role WHERE import_id = :import GROUP BY user_key) r ON r.user_key = u.source_key
                SET u.role = SUBSTRING(r.role, 2)
                WHERE u.import_id = :import AND u.role = ''""");
        resolution.report(Reason.SAME_ID_TWICE, "sourcedId", """
                SELECT u.file, u.line, u.source_key FROM staged_user u
                WHERE u.import_id = :import AND EXISTS
                  (SELECT 1 FROM staged_user f WHERE f.import_id = u.import_id AND f.source_key = u.source_key
                     AND f.number < u.number)
                ORDER BY u.number""");
        resolution.update("""
                DELETE u FROM staged_user u JOIN staged_user f ON f.import_id = u.import_id
                  AND f.source_key = u.source_key AND f.number < u.number
                WHERE u.import_id = :import""");
        resolution.report(
                Reason.MISSING_ROLE,
                "role",
                "SELECT file, line, source_key FROM staged_user WHERE import_id = :import AND role = '' ORDER BY number");
        resolution.report(
                Reason.UNKNOWN_ROLE,
                "role",
                "SELECT file, line, role FROM staged_user WHERE import_id = :import AND role <> '' AND role NOT IN "
                        + ROLES + " ORDER BY number");
    }

    private static void enrollments(Resolution resolution) {
        resolution.report(Reason.UNKNOWN_SCHOOL, "schoolSourcedId", """
                SELECT c.file, c.line, c.site_key FROM staged_place c
                LEFT JOIN staged_place s ON s.import_id = c.import_id AND s.kind = 'SITE' AND s.source_key = c.site_key
                WHERE c.import_id = :import AND c.kind = 'CLASSROOM' AND s.source_key IS NULL ORDER BY c.line""");
        resolution.report(Reason.UNKNOWN_USER, "userSourcedId", """
                SELECT e.file, e.line, e.user_key FROM staged_class_enrollment e
                LEFT JOIN staged_user u ON u.import_id = e.import_id AND u.source_key = e.user_key
                WHERE e.import_id = :import AND u.source_key IS NULL ORDER BY e.number""");
        resolution.report(Reason.UNKNOWN_CLASS, "classSourcedId", """
                SELECT e.file, e.line, e.class_key FROM staged_class_enrollment e
                LEFT JOIN staged_place c ON c.import_id = e.import_id AND c.kind = 'CLASSROOM'
                  AND c.source_key = e.class_key
                WHERE e.import_id = :import AND c.source_key IS NULL ORDER BY e.number""");
        resolution.report(
                Reason.UNKNOWN_ROLE,
                "role",
                "SELECT file, line, role FROM staged_class_enrollment WHERE import_id = :import AND role NOT IN "
                        + ROLES + " ORDER BY number");
        resolution.update("""
                INSERT IGNORE INTO staged_place (import_id, kind, source_key, name, file, line)
                SELECT :import, 'PROGRAM', '', 'General', '', 0 FROM staged_place
                WHERE import_id = :import AND kind = 'CLASSROOM' LIMIT 1""");
        resolution.update("""
                INSERT INTO staged_enrollment (import_id, student_key, number, site_key, program_key, classroom_key)
                SELECT e.import_id, e.user_key, e.number, s.source_key, COALESCE(p.source_key, ''), c.source_key
                FROM staged_class_enrollment e
                JOIN staged_user u ON u.import_id = e.import_id AND u.source_key = e.user_key AND u.role = 'student'
                JOIN staged_place c ON c.import_id = e.import_id AND c.kind = 'CLASSROOM' AND c.source_key = e.class_key
                JOIN staged_place s ON s.import_id = e.import_id AND s.kind = 'SITE' AND s.source_key = c.site_key
                LEFT JOIN staged_place p ON p.import_id = e.import_id AND p.kind = 'PROGRAM'
                  AND p.source_key = c.program_key
                WHERE e.import_id = :import AND e.role = 'student'""");
    }

    /** Who cannot be taken is kept as refused: present in the files, so not someone who left. */
    private static void students(Resolution resolution) {
        resolution.report(Reason.NOT_IN_A_CLASS, "sourcedId", """
                SELECT u.file, u.line, u.source_key FROM staged_user u
                WHERE u.import_id = :import AND u.role = 'student' AND NOT EXISTS
                  (SELECT 1 FROM staged_class_enrollment e WHERE e.import_id = u.import_id AND e.user_key = u.source_key)
                ORDER BY u.number""");
        resolution.update("""
                INSERT INTO staged_student (import_id, number, source_key, first_name, last_name, file, line, refused)
                SELECT u.import_id, u.number, u.source_key, u.first_name, u.last_name, u.file, u.line,
                  u.refused OR u.role <> 'student' OR NOT EXISTS
                    (SELECT 1 FROM staged_enrollment s WHERE s.import_id = u.import_id AND s.student_key = u.source_key)
                FROM staged_user u
                WHERE u.import_id = :import AND (u.role NOT IN %s OR (u.role = 'student' AND EXISTS
                  (SELECT 1 FROM staged_class_enrollment e WHERE e.import_id = u.import_id AND e.user_key = u.source_key)))
                """.formatted(ROLES));
    }

    /** The roles of those who may stand on a student's record, as a list in SQL. */
    static String guardians() {
        return GUARDIANS;
    }
}
