package org.kinvite.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the oldest entries, with their seals: the one place where any are removed. The chain then begins later, and a
 * proof of where stands beside it.
 */
@Component
public class TrimTrail {

    /**
     * What one batch has removed.
     *
     * @param byAgency how many entries of each agency, by its id; those of none are left out
     * @param firstBroken the position of the first that was not what had been sealed; null when all were
     * @param more whether there may be more to remove
     */
    public record Trimmed(int entries, Map<Long, Integer> byAgency, Long firstBroken, boolean more) {}

    private static final String OLDEST = "SELECT s.position, s.entry_id, s.key_id, s.details_mac, s.hash, "
            + TrailRow.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position LIMIT ?";

    private final ChainEnds ends;
    private final ChainKeys keys;
    private final JdbcClient jdbc;

    TrimTrail(ChainEnds ends, ChainKeys keys, JdbcClient jdbc) {
        this.ends = ends;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * Removes up to {@code most} sealed entries from the beginning of the chain that were written before {@code cutoff}.
     *
     * @return empty while somebody else works on the chain's ends; worth trying again
     */
    @Transactional
    public Optional<Trimmed> before(Instant cutoff, int most) {
        return ends.lock().map(locked -> trim(locked.base(), cutoff, most));
    }

    private Trimmed trim(ChainEnds.End base, Instant cutoff, int most) {
        var seals = oldest(cutoff, most);
        if (seals.isEmpty()) {
            return new Trimmed(0, Map.of(), null, false);
        }
        var firstBroken = firstBroken(base, seals);
        remove(
                "DELETE FROM audit_entry WHERE id IN (:ids)",
                seals.stream().map(StoredSeal::entryId).toList());
        remove(
                "DELETE FROM audit_seal WHERE position IN (:ids)",
                seals.stream().map(StoredSeal::position).toList());
        ends.moveBase(seals.getLast().position(), seals.getLast().hash());
        return new Trimmed(seals.size(), byAgency(seals), firstBroken, seals.size() == most);
    }

    /** In the chain's order: what is not old enough keeps all that was sealed after it. */
    private List<StoredSeal> oldest(Instant cutoff, int most) {
        var old = new ArrayList<StoredSeal>();
        for (var seal : jdbc.sql(OLDEST)
                .param(most)
                .query((row, number) -> StoredSeal.read(row))
                .list()) {
            if (seal.entry() != null && !seal.entry().at().isBefore(cutoff)) {
                break;
            }
            old.add(seal);
        }
        return old;
    }

    private Long firstBroken(ChainEnds.End base, List<StoredSeal> seals) {
        var previous = base.hash();
        for (var seal : seals) {
            if (seal.entry() == null || !seal.follows(previous, keys.mac(seal.keyId()))) {
                return seal.position();
            }
            previous = seal.hash();
        }
        return null;
    }

    private void remove(String sql, List<Long> ids) {
        jdbc.sql(sql).param("ids", ids).update();
    }

    private static Map<Long, Integer> byAgency(List<StoredSeal> seals) {
        var counts = new HashMap<Long, Integer>();
        seals.stream()
                .map(StoredSeal::entry)
                .filter(Objects::nonNull)
                .map(TrailRow::agencyId)
                .filter(Objects::nonNull)
                .forEach(agency -> counts.merge(agency, 1, Integer::sum));
        return counts;
    }
}
