package org.kinvite.invitation;

import java.util.Set;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.roster.Erased;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At which of the sites that staff may see a guardian's student is, or was, enrolled. */
@Component
public class GuardianPlaces {

    private final JdbcClient jdbc;

    GuardianPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The site on whose behalf staff act on a guardian: one where the student is enrolled, or else the one that the
     * student left last, because what happened there stays to be seen and mended.
     *
     * @throws NotGranted when the guardian does not exist or was erased, or none of {@code sites} is its student's
     */
    public long siteOf(long guardianId, Set<Long> sites) {
        if (sites.isEmpty()) {
            throw new NotGranted("guardian", guardianId);
        }
        return jdbc.sql("""
                        SELECT e.site_id FROM guardian g
                        JOIN site_enrollment e ON e.student_id = g.student_id
                        WHERE g.id = :guardian AND e.site_id IN (:sites)
                          AND NOT %s
                        ORDER BY e.ended_on IS NOT NULL, e.ended_on DESC, e.id LIMIT 1
                        """.formatted(Erased.sql("g")))
                .param("guardian", guardianId)
                .param("sites", sites)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotGranted("guardian", guardianId));
    }

    /**
     * The site on whose behalf staff invite a guardian.
     *
     * @throws NotGranted as {@link #siteOf} does
     * @throws CannotInvite when the student is enrolled at none of {@code sites} any more
     */
    long invitingSiteOf(long guardianId, Set<Long> sites) {
        var siteId = siteOf(guardianId, sites);
        var enrolled = jdbc.sql("""
                        SELECT COUNT(*) FROM guardian g JOIN site_enrollment e ON e.student_id = g.student_id
                        WHERE g.id = :guardian AND e.site_id = :site AND e.ended_on IS NULL
                        """)
                .param("guardian", guardianId)
                .param("site", siteId)
                .query(Integer.class)
                .single();
        if (enrolled == 0) {
            throw new CannotInvite(Reason.NOT_ENROLLED);
        }
        return siteId;
    }
}
