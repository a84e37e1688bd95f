package org.kinvite.faults.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database says of a cohort: whose link is whose, what the ledger knows, which tasks are open, and what is still
 * under way.
 */
record Book(
        Map<String, Long> guardianByToken,
        Map<String, String> contacts,
        Map<Long, Entry> ledger,
        Set<Long> withTask,
        int underWay) {

    /** A row of the ledger; {@code send} tells which send of which invitation it is. */
    record Entry(long id, long guardian, String send, String state) {

        boolean isAccepted() {
            return Set.of("ACCEPTED", "DELIVERED", "BOUNCED", "UNDELIVERED").contains(state);
        }

        /** Purpose and attempt, whatever the invitation's id: {@code 1}, {@code 1/reminder/2}. */
        String purposeAndAttempt() {
            return send.replaceFirst("^invitation/\\d+/", "");
        }
    }

    private static final String OF_COHORT = " BETWEEN :first AND :last ";

    static Book of(Cohort cohort, JdbcClient jdbc) {
        return new Book(
                tokens(cohort, jdbc),
                contacts(cohort, jdbc),
                ledger(cohort, jdbc),
                tasks(cohort, jdbc),
                underWay(cohort, jdbc));
    }

    private static JdbcClient.StatementSpec ask(String sql, Cohort cohort, JdbcClient jdbc) {
        return jdbc.sql(sql).param("first", cohort.first()).param("last", cohort.last());
    }

    private static Map<String, Long> tokens(Cohort cohort, JdbcClient jdbc) {
        var tokens = new HashMap<String, Long>();
        ask(
                        "SELECT LOWER(HEX(l.token_hash)), i.guardian_id FROM invitation_link l"
                                + " JOIN invitation i ON i.id = l.invitation_id WHERE i.guardian_id" + OF_COHORT,
                        cohort,
                        jdbc)
                .query(row -> {
                    tokens.put(row.getString(1), row.getLong(2));
                });
        return tokens;
    }

    private static Map<String, String> contacts(Cohort cohort, JdbcClient jdbc) {
        var contacts = new HashMap<String, String>();
        ask("SELECT id, email, cell_phone FROM guardian WHERE id" + OF_COHORT, cohort, jdbc)
                .query(row -> {
                    contacts.put(row.getLong(1) + "EMAIL", row.getString(2));
                    contacts.put(row.getLong(1) + "TEXT", row.getString(3));
                });
        return contacts;
    }

    private static Map<Long, Entry> ledger(Cohort cohort, JdbcClient jdbc) {
        return ask(
                        "SELECT id, guardian_id AS guardian, idempotency_key AS send, state FROM message WHERE guardian_id"
                                + OF_COHORT,
                        cohort,
                        jdbc)
                .query(Entry.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry));
    }

    private static Set<Long> tasks(Cohort cohort, JdbcClient jdbc) {
        return ask("SELECT guardian_id FROM task WHERE decided_at IS NULL AND guardian_id" + OF_COHORT, cohort, jdbc)
                .query(Long.class)
                .set();
    }

    /** What is not yet at a provider or with staff, and what the engine was not told yet. */
    private static int underWay(Cohort cohort, JdbcClient jdbc) {
        return ask(
                        "SELECT (SELECT COUNT(*) FROM invitation WHERE state = 'REQUESTED' AND guardian_id" + OF_COHORT
                                + ") + (SELECT COUNT(*) FROM message WHERE state IN ('PREPARED', 'SENDING', 'UNKNOWN')"
                                + " AND guardian_id" + OF_COHORT
                                + ") + (SELECT COUNT(*) FROM outbox o JOIN invitation i ON i.id = CAST(o.correlation_key AS UNSIGNED)"
                                + " WHERE i.guardian_id" + OF_COHORT + ")",
                        cohort,
                        jdbc)
                .query(Integer.class)
                .single();
    }

    /** Whose link a message carries; empty when it is none of this cohort's. */
    Optional<Long> guardianOf(Accepted message) {
        return Optional.ofNullable(message.tokenHash()).map(guardianByToken::get);
    }

    boolean isContactOf(long guardian, Channel channel, String recipient) {
        return recipient.equals(contacts.get(guardian + channel.name()));
    }

    List<Accepted> ofCohort(List<Accepted> all) {
        return all.stream().filter(message -> guardianOf(message).isPresent()).toList();
    }
}
