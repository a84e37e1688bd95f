package org.kinvite.faults.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of a cohort, for the expectations of single rows. */
public final class Traces {

    private final Cohort cohort;
    private final JdbcClient jdbc;

    Traces(Cohort cohort, JdbcClient jdbc) {
        this.cohort = cohort;
        this.jdbc = jdbc;
    }

    /** How many invitations there are. */
    public int invitations() {
        return number("SELECT COUNT(*) FROM invitation WHERE guardian_id BETWEEN ? AND ?");
    }

    /** How often messages were tried, by the ledger. */
    public int tries() {
        return number("SELECT COALESCE(SUM(tries), 0) FROM message WHERE guardian_id BETWEEN ? AND ?");
    }

    /** How many messages are known not to be sent, or may have been. */
    public int unsent() {
        return number("SELECT COUNT(*) FROM message WHERE state IN ('PREPARED', 'UNKNOWN')"
                + " AND guardian_id BETWEEN ? AND ?");
    }

    /** The invitations' ids, as the engine knows them. */
    public List<String> invitationIds() {
        return ask("SELECT CAST(id AS CHAR) FROM invitation WHERE guardian_id BETWEEN ? AND ?")
                .query(String.class)
                .list();
    }

    /** How many have registered. */
    public int registered() {
        return number("SELECT COUNT(*) FROM invitation WHERE state = 'REGISTERED' AND guardian_id BETWEEN ? AND ?");
    }

    /** How many entries the audit trail has about being invited. */
    public int auditedInvites() {
        return number("SELECT COUNT(*) FROM audit_entry WHERE action = 'guardian.invited' AND subject_kind = 'guardian'"
                + " AND subject_id BETWEEN ? AND ?");
    }

    /** The guardians' phones, in the order of their ids. */
    public List<String> phones() {
        return ask("SELECT cell_phone FROM guardian WHERE id BETWEEN ? AND ? ORDER BY id")
                .query(String.class)
                .list();
    }

    /** The reasons of the open tasks, by guardian. */
    public Map<Long, String> tasks() {
        return ask("SELECT guardian_id, reason FROM task WHERE decided_at IS NULL AND guardian_id BETWEEN ? AND ?")
                .query((row, n) -> Map.entry(row.getLong(1), String.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ledger's states of the messages to these. */
    public List<String> states(Collection<String> recipients) {
        return jdbc.sql("SELECT state FROM message WHERE recipient IN (:recipients)")
                .param("recipients", recipients)
                .query(String.class)
                .list();
    }

    private int number(String sql) {
        return ask(sql).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return jdbc.sql(sql).params(cohort.first(), cohort.last());
    }
}
