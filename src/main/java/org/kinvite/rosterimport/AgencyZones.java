package org.kinvite.rosterimport;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time zones for an agency: the one most of its sites are in, and those to choose from. */
@Component
public class AgencyZones {

    /** Those with a region, e.g. {@code America/Chicago}. */
    public static final List<String> CHOICES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private static final ZoneId FIRST = ZoneId.of("America/New_York");

    private final JdbcClient jdbc;

    AgencyZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A zone for what the agency does not place anywhere itself. */
    public ZoneId ofAgency(long agencyId) {
        return jdbc.sql(
                        "SELECT time_zone FROM site WHERE agency_id = ? GROUP BY time_zone ORDER BY COUNT(*) DESC, time_zone"
                                + " LIMIT 1")
                .param(agencyId)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(FIRST);
    }
}
