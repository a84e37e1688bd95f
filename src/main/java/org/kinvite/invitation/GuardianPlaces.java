package org.kinvite.invitation;

import java.util.Set;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At which of the sites that staff may see a guardian's student is enrolled. */
@Component
public class GuardianPlaces {

    private final JdbcClient jdbc;

    GuardianPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The site on whose behalf staff act on a guardian.
     *
     * @throws NotGranted when the guardian does not exist or none of {@code sites} is its student's
     */
    public long siteOf(long guardianId, Set<Long> sites) {
        if (sites.isEmpty()) {
            throw new NotGranted("guardian", guardianId);
        }
        return jdbc.sql("""
                        SELECT e.site_id FROM guardian g
                        JOIN site_enrollment e ON e.student_id = g.student_id AND e.ended_on IS NULL
                        WHERE g.id = :guardian AND e.site_id IN (:sites)
                        ORDER BY e.id LIMIT 1
                        """)
                .param("guardian", guardianId)
                .param("sites", sites)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotGranted("guardian", guardianId));
    }
}
