package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.letter.LetterPrints;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters as staff open them to print; each opening is on the audit trail, since a letter is a key. */
@Component
public class PrintedLetters {

    private static final String NEWEST = """
            SELECT m.id FROM invitation i JOIN message m ON m.idempotency_key = CONCAT('invitation/', i.id, '/', i.attempt)
            WHERE i.open_guardian = ? AND i.channel = 'LETTER'
            """;

    private final JdbcClient jdbc;
    private final LetterPrints prints;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    PrintedLetters(JdbcClient jdbc, LetterPrints prints, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.prints = prints;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * The newest letter of a guardian as PDF; empty when there is none, or it is no longer kept.
     *
     * @param siteId on whose behalf; callers have checked that staff may see the guardian there
     */
    @Transactional
    public Optional<byte[]> ofGuardian(long guardianId, long siteId) {
        var pdf =
                jdbc.sql(NEWEST).param(guardianId).query(Long.class).optional().flatMap(prints::one);
        pdf.ifPresent(opened -> auditTrail.record(
                new Act(currentStaff.actor(), "letter.opened", "guardian", guardianId, siteId, null)));
        return pdf;
    }

    /** Puts on the audit trail that the letters of a group were opened. */
    @Transactional
    public void recordOpening(long groupId, long siteId, int pages) {
        auditTrail.record(
                new Act(currentStaff.actor(), "letters.opened", "group", groupId, siteId, pages + " letters"));
    }
}
