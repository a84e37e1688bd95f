package org.kinvite.staff;

import java.time.Clock;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail (rule 11): who did what, to whom, when. Entries are only ever added; a moment later they are sealed into
 * a chain that shows when somebody changed or removed one.
 */
@Component
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_entry
              (id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, site_id, details, agency_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TO_BE_SEALED = "INSERT INTO audit_unsealed (entry_id) VALUES (?)";

    private final JdbcTemplate jdbc;
    private final AgencyOfAct agencies;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = new AgencyOfAct(jdbc);
        this.clock = clock;
    }

    /** Adds an entry to the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        record(List.of(act));
    }

    /** Adds many entries to the running transaction in one batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Act> acts) {
        var now = clock.instant();
        var rows = acts.stream().map(act -> row(act, now)).toList();
        jdbc.batchUpdate(INSERT, rows);
        jdbc.batchUpdate(
                TO_BE_SEALED, rows.stream().map(row -> new Object[] {row[0]}).toList());
    }

    private Object[] row(Act act, Object now) {
        var actor = act.actor();
        return new Object[] {
            Ids.next(),
            now,
            actor.kind().name(),
            actor.id(),
            actor.name(),
            act.action(),
            act.subjectKind(),
            act.subjectId(),
            act.siteId(),
            act.details(),
            agencies.find(act)
        };
    }
}
