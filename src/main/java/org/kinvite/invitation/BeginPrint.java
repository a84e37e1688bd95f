package org.kinvite.invitation;

import org.kinvite.letter.LetterPrints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for the PDF of a group's letters once all of them are made, sorted for whoever hands them out. */
@Component
class BeginPrint {

    private static final String READY = """
            SELECT g.id FROM group_letter g
            WHERE g.finished_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter_print p WHERE p.id = g.id)
              AND NOT EXISTS (SELECT 1 FROM group_letter_row r JOIN invitation x ON x.id = r.invitation_id
                              WHERE r.group_id = g.id AND x.state = 'REQUESTED')
            ORDER BY g.started_at LIMIT 1
            """;
    private static final String PAGES = """
            SELECT l.id FROM group_letter_row r
            JOIN group_letter t ON t.id = r.group_id
            JOIN invitation x ON x.id = r.invitation_id AND x.ended_at IS NULL AND x.channel = 'LETTER'
            JOIN message m ON m.idempotency_key = CONCAT('invitation/', x.id, '/', x.attempt)
            JOIN letter l ON l.id = m.id
            JOIN guardian g ON g.id = r.guardian_id
            JOIN student s ON s.id = g.student_id
            WHERE r.group_id = ?
            ORDER BY (SELECT MIN(c.name) FROM site_enrollment e JOIN classroom c ON c.id = e.classroom_id
                      WHERE e.student_id = s.id AND e.site_id = t.site_id AND e.ended_on IS NULL),
              s.last_name, s.first_name, s.id, g.slot
            """;

    private final JdbcClient jdbc;
    private final LetterPrints prints;

    BeginPrint(JdbcClient jdbc, LetterPrints prints) {
        this.jdbc = jdbc;
        this.prints = prints;
    }

    /**
     * Runs within the caller's transaction.
     *
     * @return whether there was one to ask for
     * @throws org.springframework.dao.DuplicateKeyException when another instance was faster
     */
    boolean run() {
        var ready = jdbc.sql(READY).query(Long.class).optional();
        ready.ifPresent(group -> prints.start(
                group, jdbc.sql(PAGES).param(group).query(Long.class).list()));
        return ready.isPresent();
    }
}
