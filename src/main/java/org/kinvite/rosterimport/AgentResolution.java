package org.kinvite.rosterimport;

/** Resolves {@code agentSourcedIds}: which guardians belong to which students. */
final class AgentResolution {

    private static final String JOINED = """
            FROM staged_agent a
            JOIN staged_user u ON u.import_id = a.import_id AND u.source_key = a.user_key
            JOIN staged_user g ON g.import_id = a.import_id AND g.source_key = a.agent_key
            WHERE a.import_id = :import AND a.user_key <> a.agent_key
            """;
    private static final String RELATED =
            "((u.role = 'student' AND g.role IN %1$s) OR (u.role IN %1$s AND g.role = 'student'))"
                    .formatted(OneRosterResolution.guardians());
    private static final String RETURNED =
            "EXISTS (SELECT 1 FROM staged_agent b WHERE b.import_id = a.import_id AND b.agent_key = a.user_key"
                    + " AND b.user_key = a.agent_key)";

    private AgentResolution() {}

    static void resolve(Resolution resolution) {
        report(resolution);
        resolution.update("""
                INSERT INTO staged_guardian (import_id, student_key, number, row_number_in_file, source_key, slot, eligible,
                  first_name, last_name, relationship, email, cell_phone, file, line)
                SELECT :import, s.source_key, p.number, s.number, g.source_key, NULL, g.role <> 'relative',
                  g.first_name, g.last_name,
                  CASE g.role WHEN 'parent' THEN 'Parent' WHEN 'relative' THEN 'Relative' ELSE 'Guardian' END,
                  g.email, g.cell_phone, g.file, g.line
                FROM (SELECT student_key, guardian_key, MIN(number) AS number FROM (
                        SELECT a.number, u.source_key AS student_key, g.source_key AS guardian_key %1$s AND u.role = 'student'
                          AND g.role IN %2$s
                        UNION ALL
                        SELECT a.number, g.source_key, u.source_key %1$s AND g.role = 'student' AND u.role IN %2$s) related
                      GROUP BY student_key, guardian_key) p
                JOIN staged_student s ON s.import_id = :import AND s.source_key = p.student_key
                JOIN staged_user g ON g.import_id = :import AND g.source_key = p.guardian_key AND NOT g.refused
                """.formatted(JOINED, OneRosterResolution.guardians()));
    }

    private static void report(Resolution resolution) {
        resolution.report(
                Reason.AGENT_OF_ITSELF,
                "agentSourcedIds",
                "SELECT file, line, agent_key FROM staged_agent WHERE import_id = :import AND user_key = agent_key"
                        + " ORDER BY number");
        resolution.report(Reason.UNKNOWN_AGENT, "agentSourcedIds", """
                SELECT a.file, a.line, a.agent_key FROM staged_agent a
                LEFT JOIN staged_user g ON g.import_id = a.import_id AND g.source_key = a.agent_key
                WHERE a.import_id = :import AND g.source_key IS NULL ORDER BY a.number""");
        resolution.report(
                Reason.CIRCULAR_AGENTS,
                "agentSourcedIds",
                "SELECT a.file, a.line, a.agent_key " + JOINED + " AND NOT " + RELATED + " AND " + RETURNED
                        + " ORDER BY a.number");
        resolution.report(
                Reason.AGENT_IS_NO_GUARDIAN,
                "agentSourcedIds",
                "SELECT a.file, a.line, a.agent_key " + JOINED + " AND NOT " + RELATED + " AND NOT " + RETURNED
                        + " ORDER BY a.number");
    }
}
