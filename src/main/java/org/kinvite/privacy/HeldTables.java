package org.kinvite.privacy;

import java.util.List;

/**
 * All that is held about a family, in the order of an export. docs/privacy.md tells the fields; {@code HeldTablesTest} finds
 * a table that was forgotten. Secrets are left out: a PIN, a password's or a link's hash would open doors for whoever finds
 * the file.
 */
final class HeldTables {

    private static final String CONTACT = "channel IN ('EMAIL', 'TEXT') AND contact IN (:contacts)";

    static final List<HeldTable> ALL = List.of(
            new HeldTable(
                    "students",
                    "student",
                    "SELECT id, first_name AS firstName, last_name AS lastName" + " FROM student WHERE id = :student"),
            new HeldTable("enrollments", "site_enrollment", """
                    SELECT l.name AS site, p.name AS program, c.name AS classroom, e.enrolled_on AS enrolledOn,
                      e.ended_on AS endedOn
                    FROM site_enrollment e JOIN site l ON l.id = e.site_id JOIN program p ON p.id = e.program_id
                    JOIN classroom c ON c.id = e.classroom_id WHERE e.student_id = :student ORDER BY e.id"""),
            new HeldTable(
                    "studentSources",
                    "student_origin",
                    "SELECT source, source_key AS sourceKey" + " FROM student_origin WHERE student_id = :student"),
            new HeldTable("guardians", "guardian", """
                    SELECT id, slot, first_name AS firstName, last_name AS lastName, relationship, language,
                      preferred_contact AS preferredContact, email, cell_phone AS cellPhone
                    FROM guardian WHERE id IN (:guardians) ORDER BY id"""),
            new HeldTable("guardianSources", "guardian_origin", """
                    SELECT guardian_id AS guardianId, source, source_key AS sourceKey,
                      preferred_contact AS preferredContact, email, cell_phone AS cellPhone
                    FROM guardian_origin WHERE guardian_id IN (:guardians) ORDER BY guardian_id, source"""),
            new HeldTable("pins", "pin", """
                    SELECT p.guardian_id AS guardianId, s.name AS site, p.digits, p.created_at AS createdAt
                    FROM pin p JOIN site s ON s.id = p.site_id WHERE p.guardian_id IN (:guardians)"""),
            new HeldTable("accounts", "family_account", """
                    SELECT id, sign_in_channel AS signInChannel, sign_in_contact AS signInContact, language,
                      created_at AS createdAt FROM family_account WHERE id IN (:accounts) ORDER BY id"""),
            new HeldTable("accountLinks", "account_link", """
                    SELECT account_id AS accountId, guardian_id AS guardianId, linked_at AS linkedAt,
                      unlinked_at AS unlinkedAt, unlink_reason AS unlinkReason
                    FROM account_link WHERE guardian_id IN (:guardians) ORDER BY id"""),
            new HeldTable("signInNotices", "sign_in_notice", """
                    SELECT account_id AS accountId, channel, contact, created_at AS createdAt
                    FROM sign_in_notice WHERE account_id IN (:accounts) ORDER BY id"""),
            new HeldTable("invitations", "invitation", """
                    SELECT id, guardian_id AS guardianId, channel, state, attention_reason AS attentionReason, attempt,
                      reminders_sent AS remindersSent, invited_by_name AS invitedBy, invited_at AS invitedAt,
                      last_sent_at AS lastSentAt, next_step_at AS nextStepAt, expires_at AS expiresAt, ended_at AS endedAt
                    FROM invitation WHERE guardian_id IN (:guardians) ORDER BY id"""),
            new HeldTable("invitationLinks", "invitation_link", """
                    SELECT l.invitation_id AS invitationId, l.attempt, l.channel, l.contact, l.created_at AS createdAt
                    FROM invitation_link l JOIN invitation i ON i.id = l.invitation_id
                    WHERE i.guardian_id IN (:guardians) ORDER BY l.created_at"""),
            new HeldTable("messages", "message", """
                    SELECT id, guardian_id AS guardianId, purpose, channel, recipient, state, reason,
                      created_at AS createdAt, state_at AS stateAt
                    FROM message WHERE guardian_id IN (:guardians) ORDER BY id"""),
            new HeldTable("letters", "letter", """
                    SELECT l.id, m.guardian_id AS guardianId, l.made_at AS madeAt, CASE WHEN l.sealed IS NULL THEN 'no' ELSE 'yes' END AS kept
                    FROM message m JOIN letter l ON l.id = m.id WHERE m.guardian_id IN (:guardians) ORDER BY l.id"""),
            new HeldTable("familyMessages", "family_message", """
                    SELECT id, guardian_id AS guardianId, kind, channel, state, attention_reason AS attentionReason,
                      requested_by_name AS requestedBy, requested_at AS requestedAt, ended_at AS endedAt
                    FROM family_message WHERE guardian_id IN (:guardians) ORDER BY id"""),
            new HeldTable("tasks", "task", """
                    SELECT id, guardian_id AS guardianId, kind, reason, opened_at AS openedAt, decided_at AS decidedAt,
                      outcome, decided_by_name AS decidedBy FROM task WHERE guardian_id IN (:guardians) ORDER BY id"""),
            group("groupInvitations", "group_invitation"),
            group("groupPins", "group_pin"),
            group("groupLetters", "group_letter"),
            new HeldTable(
                    "optOuts",
                    "opt_out",
                    "SELECT channel, contact, opted_out_at AS optedOutAt FROM opt_out WHERE " + CONTACT),
            new HeldTable(
                    "optOutChanges",
                    "opt_out_change",
                    "SELECT channel, contact, action, changed_at AS changedAt" + " FROM opt_out_change WHERE " + CONTACT
                            + " ORDER BY id"),
            new HeldTable("findings", "finding", """
                    SELECT guardian_id AS guardianId, kind, found_at AS foundAt, settled_at AS settledAt
                    FROM finding WHERE guardian_id IN (:guardians) ORDER BY id"""),
            new HeldTable("audit", "audit_entry", """
                    SELECT e.at, e.actor_kind AS actorKind, e.actor_name AS actor, e.action, e.subject_kind AS subjectKind,
                      e.subject_id AS subjectId, s.name AS site, e.details
                    FROM audit_entry e LEFT JOIN site s ON s.id = e.site_id
                    WHERE (e.subject_kind = 'guardian' AND e.subject_id IN (:guardians))
                       OR (e.subject_kind = 'student' AND e.subject_id = :student)
                       OR (e.subject_kind = 'account' AND e.subject_id IN (:accounts))
                    ORDER BY e.at, e.id"""));

    private HeldTables() {}

    private static HeldTable group(String section, String table) {
        return new HeldTable(section, table + "_row", """
                SELECT r.guardian_id AS guardianId, g.started_by_name AS startedBy, g.started_at AS startedAt, r.outcome
                FROM %1$s_row r JOIN %1$s g ON g.id = r.group_id WHERE r.guardian_id IN (:guardians) ORDER BY g.id""".formatted(table));
    }
}
