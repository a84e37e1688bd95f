package org.kinvite.roster;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whose behalf families are written to. */
public record Inviter(String agency, String site, ZoneId zone) {

    /** All inviters, by site; each site is one. */
    @Component
    public static class OfSite {

        private final JdbcClient jdbc;

        OfSite(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public Inviter find(long siteId) {
            return jdbc.sql("""
                            SELECT a.name AS agency, s.name AS site, s.time_zone FROM site s
                            JOIN agency a ON a.id = s.agency_id WHERE s.id = ?
                            """)
                    .param(siteId)
                    .query((rs, row) -> new Inviter(
                            rs.getString("agency"), rs.getString("site"), ZoneId.of(rs.getString("time_zone"))))
                    .single();
        }
    }
}
