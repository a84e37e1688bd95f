package org.kinvite.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes erased guardians' family accounts away. An account that serves nobody else is blanked: nobody can sign in with it,
 * and its sessions end. One that another child's guardian is linked to stays as it is and loses these links. The links
 * themselves stay, tied to a blank account: who had registered by when is counted by them.
 */
@Component
public class EraseAccounts {

    /** What is left of a sign-in contact: no email address and no phone number looks like it. */
    static final String BLANK_CONTACT = "erased-";

    private static final String TIED = "SELECT DISTINCT account_id FROM account_link WHERE guardian_id IN (:guardians)";
    private static final String SHARED = TIED + " AND account_id IN (SELECT account_id FROM account_link"
            + " WHERE unlinked_at IS NULL AND guardian_id NOT IN (:guardians))";
    private static final String BLANK = """
            UPDATE family_account SET sign_in_contact = CONCAT('erased-', id), password_hash = '',
              session_generation = session_generation + 1, version = version + 1
            WHERE id IN (:accounts)
            """;
    private static final String NEW_BLANK = """
            INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at, version)
            SELECT :id, sign_in_channel, CONCAT('erased-', :id), '', language, :now, 0 FROM family_account WHERE id = :of
            """;

    private final JdbcClient jdbc;
    private final EndedSessions endedSessions;
    private final Clock clock;

    EraseAccounts(JdbcClient jdbc, EndedSessions endedSessions, Clock clock) {
        this.jdbc = jdbc;
        this.endedSessions = endedSessions;
        this.clock = clock;
    }

    /** Makes others who would link a guardian to one of these accounts, or change it, wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> guardians) {
        var tied = accounts(TIED, guardians);
        if (!tied.isEmpty()) {
            jdbc.sql("SELECT id FROM family_account WHERE id IN (:tied) ORDER BY id FOR UPDATE")
                    .param("tied", tied)
                    .query(Long.class)
                    .list();
        }
    }

    /** The accounts that serve, or served last, these guardians alone; for good only once they are {@link #lock locked}. */
    public List<Long> ownOf(Collection<Long> guardians) {
        var shared = accounts(SHARED, guardians);
        return accounts(TIED, guardians).stream()
                .filter(account -> !shared.contains(account))
                .toList();
    }

    /**
     * Erases accounts that the caller has locked.
     *
     * @param contacts at which codes may have been asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Long> guardians, Collection<String> contacts) {
        if (guardians.isEmpty()) {
            return;
        }
        var own = ownOf(guardians);
        accounts(SHARED, guardians).forEach(shared -> moveLinks(shared, guardians));
        if (!own.isEmpty()) {
            jdbc.sql("DELETE FROM sign_in_notice WHERE account_id IN (:accounts)")
                    .param("accounts", own)
                    .update();
            jdbc.sql(BLANK).param("accounts", own).update();
            own.forEach(endedSessions::remove);
        }
        jdbc.sql("UPDATE account_link SET unlink_reason = NULL, version = version + 1"
                        + " WHERE guardian_id IN (:guardians) AND unlink_reason IS NOT NULL")
                .param("guardians", List.copyOf(guardians))
                .update();
        if (!contacts.isEmpty()) {
            jdbc.sql("DELETE FROM verification_code WHERE contact IN (:contacts)")
                    .param("contacts", List.copyOf(contacts))
                    .update();
        }
    }

    private List<Long> accounts(String sql, Collection<Long> guardians) {
        return guardians.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("guardians", List.copyOf(guardians))
                        .query(Long.class)
                        .list();
    }

    private void moveLinks(long shared, Collection<Long> guardians) {
        var blank = Ids.next();
        jdbc.sql(NEW_BLANK)
                .param("id", blank)
                .param("now", clock.instant())
                .param("of", shared)
                .update();
        jdbc.sql("UPDATE account_link SET account_id = :blank, version = version + 1"
                        + " WHERE account_id = :shared AND guardian_id IN (:guardians)")
                .param("blank", blank)
                .param("shared", shared)
                .param("guardians", List.copyOf(guardians))
                .update();
    }
}
