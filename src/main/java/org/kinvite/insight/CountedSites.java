package org.kinvite.insight;

import java.sql.ResultSet;
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
 * Which sites the background has counted, and when. Instances of the application share the work: one takes a site for a
 * while, and gives it back by dying.
 */
@Component
class CountedSites {

    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final String NEW_SITES = """
            INSERT IGNORE INTO insight_site (site_id)
            SELECT s.id FROM site s WHERE NOT EXISTS (SELECT 1 FROM insight_site i WHERE i.site_id = s.id)
            """;
    private static final String DUE = """
            SELECT site_id FROM insight_site
            WHERE (counted_at IS NULL OR counted_at < :due) AND (taken_until IS NULL OR taken_until < :now)
            ORDER BY counted_at, site_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String FRESHNESS = """
            SELECT MIN(i.counted_at) AS since, COUNT(*) - COUNT(i.counted_at) AS not_yet
            FROM site s LEFT JOIN insight_site i ON i.site_id = s.id WHERE s.id IN (:sites)
            """;

    private final JdbcClient jdbc;
    private final Duration countEvery;
    private final Clock clock;

    CountedSites(JdbcClient jdbc, InsightSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.countEvery = settings.countEvery();
        this.clock = clock;
    }

    /** Lets sites that are new be counted too. @return whether there were any */
    @Transactional
    public boolean addNew() {
        return jdbc.sql(NEW_SITES).update() > 0;
    }

    /** Takes the site whose figures are the oldest; empty when all are young enough or taken. */
    @Transactional
    public Optional<Long> takeDue() {
        var now = clock.instant();
        var due = jdbc.sql(DUE)
                .param("due", now.minus(countEvery))
                .param("now", now)
                .query(Long.class)
                .optional();
        due.ifPresent(site -> jdbc.sql("UPDATE insight_site SET taken_until = ? WHERE site_id = ?")
                .params(now.plus(TAKEN), site)
                .update());
        return due;
    }

    /** Gives the site back, within the transaction that kept its figures. @param since when it was begun to be counted */
    void counted(long site, Instant since) {
        jdbc.sql("UPDATE insight_site SET counted_at = ?, taken_until = NULL WHERE site_id = ?")
                .params(since, site)
                .update();
    }

    /** How old the kept figures of some sites are. */
    Freshness freshness(Set<Long> sites) {
        return jdbc.sql(FRESHNESS)
                .param("sites", sites)
                .query((ResultSet rs, int row) -> new Freshness(
                        true,
                        Optional.ofNullable(rs.getTimestamp("since"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        rs.getInt("not_yet")))
                .single();
    }
}
