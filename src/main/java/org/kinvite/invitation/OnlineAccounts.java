package org.kinvite.invitation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kinvite.roster.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What staff see of guardians and their Online Accounts, from the database alone. Callers have checked that the user may
 * see the site.
 */
@Component
public class OnlineAccounts {

    /** Guardians are chosen and ordered first, so that the details are looked up for one page of them only. */
    private static final String PAGE = "SELECT DISTINCT g.id, g.last_name, g.first_name " + MatchingGuardians.FROM
            + "%s ORDER BY g.last_name, g.first_name, g.id LIMIT :limit OFFSET :offset";

    private static final String AT_SITE = """
            SELECT g.id FROM guardian g
            WHERE g.id IN (:guardians) AND NOT %s
              AND EXISTS (SELECT 1 FROM site_enrollment e WHERE e.student_id = g.student_id AND e.site_id = :site)
            """.formatted(Erased.sql("g"));

    private static final String DETAILS = """
            SELECT g.id AS guardian_id, g.slot, g.first_name, g.last_name, g.student_id,
              CONCAT(s.first_name, ' ', s.last_name) AS student_name,
              (SELECT GROUP_CONCAT(DISTINCT c.name ORDER BY c.name SEPARATOR ', ')
               FROM site_enrollment e JOIN classroom c ON c.id = e.classroom_id
               WHERE e.student_id = s.id AND e.site_id = :site AND e.ended_on IS NULL) AS classrooms,
              g.preferred_contact, g.email, g.cell_phone,
              no_email.contact IS NOT NULL AS email_opted_out, no_text.contact IS NOT NULL AS text_opted_out,
              i.state AS open_state, i.channel AS open_channel, i.invited_by_name, i.invited_at, i.last_sent_at,
              i.next_step_at, i.reminders_sent, i.reminders_left, i.attention_reason,
              i.channel = 'LETTER' AND EXISTS (SELECT 1 FROM message n JOIN letter p ON p.id = n.id AND p.sealed IS NOT NULL
                WHERE n.idempotency_key = CONCAT('invitation/', i.id, '/', i.attempt)) AS letter_kept,
              last.state AS ended_state, last.ended_at,
              m.state AS newest_message,
              a.sign_in_channel, a.sign_in_contact, l.linked_at,
              site.time_zone
            FROM guardian g
            JOIN student s ON s.id = g.student_id
            JOIN site ON site.id = :site
            LEFT JOIN opt_out no_email ON no_email.channel = 'EMAIL' AND no_email.contact = g.email
            LEFT JOIN opt_out no_text ON no_text.channel = 'TEXT' AND no_text.contact = g.cell_phone
            LEFT JOIN invitation i ON i.open_guardian = g.id
            LEFT JOIN invitation last ON last.id =
              (SELECT MAX(x.id) FROM invitation x WHERE x.guardian_id = g.id AND x.ended_at IS NOT NULL)
            LEFT JOIN message m ON m.id =
              (SELECT x.id FROM message x WHERE x.guardian_id = g.id ORDER BY x.created_at DESC, x.id DESC LIMIT 1)
            LEFT JOIN account_link l ON l.linked_guardian = g.id
            LEFT JOIN family_account a ON a.id = l.account_id
            WHERE g.id IN (:guardians)
            ORDER BY g.last_name, g.first_name, g.id
            """;

    private final JdbcClient jdbc;

    OnlineAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the Parent/Guardians A and B that match, by last name. */
    public List<OnlineAccount> page(GuardianSelection selection, int offset, int limit) {
        var guardians = jdbc.sql(PAGE.formatted(MatchingGuardians.where(selection)))
                .params(MatchingGuardians.parameters(selection))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, row) -> rs.getLong("id"))
                .list();
        return details(guardians, selection.siteId());
    }

    /** How many match in all. */
    public int count(GuardianSelection selection) {
        return jdbc.sql("SELECT COUNT(DISTINCT g.id) " + MatchingGuardians.FROM + MatchingGuardians.where(selection))
                .params(MatchingGuardians.parameters(selection))
                .query(Integer.class)
                .single();
    }

    /** One guardian as seen from a site; empty when there is no such guardian. */
    public Optional<OnlineAccount> one(long guardianId, long siteId) {
        return details(List.of(guardianId), siteId).stream().findFirst();
    }

    /** Those of {@code guardians} whose student is, or was, enrolled at the site; erased ones are left out. */
    public List<OnlineAccount> of(Collection<Long> guardians, long siteId) {
        return guardians.isEmpty()
                ? List.of()
                : details(
                        jdbc.sql(AT_SITE)
                                .param("site", siteId)
                                .param("guardians", guardians)
                                .query(Long.class)
                                .list(),
                        siteId);
    }

    private List<OnlineAccount> details(List<Long> guardians, long siteId) {
        if (guardians.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DETAILS)
                .param("site", siteId)
                .param("guardians", guardians)
                .query(OnlineAccountRow::read)
                .list();
    }
}
