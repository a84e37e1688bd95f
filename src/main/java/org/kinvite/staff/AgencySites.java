package org.kinvite.staff;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites of an agency, of which an administrator grants some to a staff user. */
@Component
public class AgencySites {

    /** A site to choose. */
    public record Site(long id, String name) {}

    private final JdbcClient jdbc;

    AgencySites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by name. */
    public List<Site> of(long agencyId) {
        return jdbc.sql("SELECT id, name FROM site WHERE agency_id = ? ORDER BY name, id")
                .param(agencyId)
                .query(Site.class)
                .list();
    }

    /** The time zone of most of them; UTC while there is none. */
    public ZoneId zone(long agencyId) {
        return jdbc.sql("SELECT time_zone FROM site WHERE agency_id = ?"
                        + " GROUP BY time_zone ORDER BY COUNT(*) DESC, time_zone LIMIT 1")
                .param(agencyId)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElseGet(() -> ZoneId.of("UTC"));
    }
}
