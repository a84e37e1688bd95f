package org.kinvite.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes some new entries into the chain, in one transaction that no business transaction ever waits for. */
@Component
class SealBatch {

    /** On the trail when the chain's end was not as the last sealing had left it. */
    static final String BROKEN = "audit.broken";

    private static final Logger LOG = LoggerFactory.getLogger(SealBatch.class);
    private static final String INSERT =
            "INSERT INTO audit_seal (position, entry_id, key_id, details_mac, hash) VALUES (?, ?, ?, ?, ?)";

    private final ChainEnds ends;
    private final ChainKeys keys;
    private final AuditTrail auditTrail;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealBatch(ChainEnds ends, ChainKeys keys, AuditTrail auditTrail, JdbcClient jdbc, JdbcTemplate batches) {
        this.ends = ends;
        this.keys = keys;
        this.auditTrail = auditTrail;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @return how many were sealed: 0 when there are none, or another instance is at it */
    @Transactional
    public int run(int most) {
        var waiting = jdbc.sql("SELECT entry_id FROM audit_unsealed LIMIT 1")
                .query(Long.class)
                .optional();
        return waiting.isEmpty()
                ? 0
                : ends.lock().map(locked -> seal(locked.head(), most)).orElse(0);
    }

    private int seal(ChainEnds.End head, int most) {
        if (!head.isProven(ChainEnds.HEAD, keys)) {
            tellBroken(head);
        }
        var ids = jdbc.sql("SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT ?")
                .param(most)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            append(head, ids, entries(ids));
            jdbc.sql("DELETE FROM audit_unsealed WHERE entry_id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return ids.size();
    }

    private void append(ChainEnds.End head, List<Long> ids, Map<Long, TrailRow> entries) {
        var mac = keys.mac(keys.currentId());
        var position = head.position();
        var hash = head.hash();
        var seals = new ArrayList<Object[]>(ids.size());
        for (var id : ids) {
            var entry = entries.get(id);
            if (entry == null) {
                LOG.error("audit entry {} was removed before it was sealed", id);
            }
            var details = entry == null ? null : mac.details(entry.details());
            hash = mac.seal(hash, ++position, id, entry, details);
            seals.add(new Object[] {position, id, keys.currentId(), details, hash});
        }
        batches.batchUpdate(INSERT, seals);
        ends.moveHead(position, hash);
    }

    private Map<Long, TrailRow> entries(List<Long> ids) {
        return jdbc
                .sql("SELECT " + TrailRow.COLUMNS + " FROM audit_entry e WHERE e.id IN (:ids)")
                .param("ids", ids)
                .query((row, number) -> TrailRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(TrailRow::id, Function.identity()));
    }

    /** Sealing goes on, or nothing would be sealed any more; that it was broken stays on the trail, and so in the chain. */
    private void tellBroken(ChainEnds.End head) {
        LOG.error("the end of the audit chain at position {} is not what was sealed last", head.position());
        auditTrail.record(jdbc.sql("SELECT id FROM agency").query(Long.class).list().stream()
                .map(agency ->
                        new Act(Actor.PROCESS, BROKEN, "agency", agency, null, "position " + head.position(), agency))
                .toList());
    }
}
