package org.kinvite.api;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of an agency, for the page that lists them; none can be read again. */
@Component
public class KnownKeys {

    /**
     * A key without its secret.
     *
     * @param siteName null for a key of the whole agency
     * @param timeZone of the site, or of a site of the agency
     * @param lastUsedAt null when it was never used
     * @param revokedAt null while it opens
     */
    public record Known(
            long id,
            String name,
            String siteName,
            ZoneId timeZone,
            String madeByName,
            Instant madeAt,
            Instant lastUsedAt,
            String revokedByName,
            Instant revokedAt) {}

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that open first, then the newest. */
    public List<Known> of(long agencyId) {
        return jdbc.sql("""
                        SELECT k.*, s.name AS site_name, COALESCE(s.time_zone,
                          (SELECT MIN(o.time_zone) FROM site o WHERE o.agency_id = k.agency_id), 'UTC') AS time_zone
                        FROM api_key k LEFT JOIN site s ON s.id = k.site_id
                        WHERE k.agency_id = ? ORDER BY k.revoked_at IS NOT NULL, k.made_at DESC, k.id DESC
                        """)
                .param(agencyId)
                .query((rs, row) -> new Known(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getString("site_name"),
                        ZoneId.of(rs.getString("time_zone")),
                        rs.getString("made_by_name"),
                        rs.getTimestamp("made_at").toInstant(),
                        instant(rs.getTimestamp("last_used_at")),
                        rs.getString("revoked_by_name"),
                        instant(rs.getTimestamp("revoked_at"))))
                .list();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
