package org.kinvite.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which agencies the figures of all sites have been added up. Instances of the application share that work as they
 * share {@link CountedSites}.
 */
@Component
class AddedAgencies {

    private static final Duration ADD_EVERY = Duration.ofMinutes(2);
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final String NEW_AGENCIES = """
            INSERT IGNORE INTO insight_agency (agency_id, sites)
            SELECT a.id, 0 FROM agency a WHERE NOT EXISTS (SELECT 1 FROM insight_agency i WHERE i.agency_id = a.id)
            """;
    private static final String DUE = """
            SELECT agency_id FROM insight_agency
            WHERE (taken_until IS NULL OR taken_until < :now) AND (added_at IS NULL OR added_at < :due OR sites <
              (SELECT IF(COUNT(*) = COUNT(i.counted_at), COUNT(*), 0) FROM site s
               LEFT JOIN insight_site i ON i.site_id = s.id WHERE s.agency_id = insight_agency.agency_id))
            ORDER BY added_at, agency_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String COUNTED = """
            SELECT COUNT(*) AS sites, MIN(i.counted_at) AS since FROM site s
            JOIN insight_site i ON i.site_id = s.id WHERE s.agency_id = ? AND i.counted_at IS NOT NULL
            """;
    private static final String ADDED = """
            UPDATE insight_agency SET sites = :sites, counted_since = :since, added_at = :now, taken_until = NULL
            WHERE agency_id = :agency
            """;
    // who may see fewer sites, or sees one that is not among those added up, gets the sums of single sites
    private static final String WHOLE = """
            SELECT a.agency_id AS id, a.counted_since AS since,
              (SELECT SUM(t.counted) FROM insight_total t
               WHERE t.agency_id = a.agency_id AND t.program_id = 0 AND t.kind = 'STANDING') AS guardians
            FROM site s JOIN insight_agency a ON a.agency_id = s.agency_id
            WHERE s.id IN (:sites) GROUP BY a.agency_id, a.counted_since, a.sites
            HAVING COUNT(*) = :number AND a.sites = :number
              AND (SELECT COUNT(*) FROM site o WHERE o.agency_id = a.agency_id) = :number
            """;

    /** @param since when the oldest of its figures was counted; null of no sites */
    record Counted(int sites, Instant since) {}

    /**
     * An agency that has been added up.
     *
     * @param since when the oldest of its figures was counted
     * @param guardians at all its sites
     */
    record Whole(long id, Instant since, int guardians) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AddedAgencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the agency that was added up the longest ago; empty when all are young enough or taken. One whose last site
     * was counted at last does not wait until it is old.
     */
    @Transactional
    public Optional<Long> takeDue() {
        jdbc.sql(NEW_AGENCIES).update();
        var now = clock.instant();
        var due = jdbc.sql(DUE)
                .param("due", now.minus(ADD_EVERY))
                .param("now", now)
                .query(Long.class)
                .optional();
        due.ifPresent(agency -> jdbc.sql("UPDATE insight_agency SET taken_until = ? WHERE agency_id = ?")
                .params(now.plus(TAKEN), agency)
                .update());
        return due;
    }

    /** What of an agency has been counted so far. */
    Counted counted(long agency) {
        return jdbc.sql(COUNTED)
                .param(agency)
                .query((rs, row) -> new Counted(rs.getInt("sites"), since(rs)))
                .single();
    }

    /** Gives the agency back, within the transaction that kept its sums. @param of what had been counted before */
    void added(long agency, Counted of) {
        jdbc.sql(ADDED)
                .param("sites", of.sites())
                .param("since", of.since())
                .param("now", clock.instant())
                .param("agency", agency)
                .update();
    }

    /** The agency whose sites these are, when they are all it has and all of them have been added up. */
    Optional<Whole> of(Set<Long> sites) {
        return jdbc.sql(WHOLE)
                .param("sites", sites)
                .param("number", sites.size())
                .query((rs, row) -> new Whole(rs.getLong("id"), since(rs), rs.getInt("guardians")))
                .optional();
    }

    private static Instant since(ResultSet rs) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp("since"))
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
