package org.kinvite.audit;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervisors choose from to narrow the trail of their agency. */
@Component
public class TrailChoices {

    /** Somebody who did something; {@code kind} is that of {@link org.kinvite.staff.Actor}. */
    public record Someone(String kind, long id, String name) {

        /** As it stands in an address. */
        public String value() {
            return kind + "-" + id;
        }
    }

    private final JdbcClient jdbc;

    TrailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The staff and the API keys of the agency by name, also those who can do nothing any more. */
    public List<Someone> actors(long agencyId) {
        return jdbc.sql("""
                        SELECT 'STAFF' AS kind, id, name FROM staff_user WHERE agency_id = :agency
                        UNION ALL SELECT 'SYSTEM', id, name FROM api_key WHERE agency_id = :agency
                        ORDER BY name, id""").param("agency", agencyId).query(Someone.class).list();
    }

    /** What was ever done in the agency, as actions of the trail. */
    public List<String> actions(long agencyId) {
        return jdbc.sql("SELECT DISTINCT action FROM audit_entry WHERE agency_id = ? ORDER BY action")
                .param(agencyId)
                .query(String.class)
                .list();
    }

    /** In which time zone the agency's days begin: that of the site, or else of the first one it had. */
    public ZoneId zone(long agencyId, Long siteId) {
        return jdbc.sql("""
                        SELECT time_zone FROM site WHERE agency_id = :agency AND id = COALESCE(:site, id)
                        ORDER BY id LIMIT 1""")
                .param("agency", agencyId)
                .param("site", siteId)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElseGet(() -> ZoneId.of("UTC"));
    }
}
