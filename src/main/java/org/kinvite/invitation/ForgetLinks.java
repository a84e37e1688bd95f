package org.kinvite.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the links of ended invitations away, with the contacts they went to and the codes of letters. The invitations stay
 * (rule 9); whoever opens such a link is told that it is not known.
 */
@Component
public class ForgetLinks {

    private static final String ENDED = """
            FROM invitation i JOIN site s ON s.id = i.site_id
            WHERE i.ended_at >= :from AND i.ended_at < :until AND s.agency_id = :agency
              AND EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id)
            """;

    private final JdbcClient jdbc;

    ForgetLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all invitations of these guardians, whose open ones have been ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<Long> guardians) {
        if (!guardians.isEmpty()) {
            jdbc.sql("DELETE FROM invitation_link WHERE invitation_id IN"
                            + " (SELECT id FROM invitation WHERE guardian_id IN (:guardians))")
                    .param("guardians", List.copyOf(guardians))
                    .update();
        }
    }

    /** The first moments of the days between two moments on which invitations of an agency ended that have links still. */
    public List<Instant> days(long agencyId, Instant from, Instant until) {
        return ended("SELECT MIN(i.ended_at) " + ENDED + "GROUP BY DATE(i.ended_at) ORDER BY 1", agencyId, from, until)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /**
     * Those of an agency's invitations that ended between two moments.
     *
     * @return of how many invitations; fewer than {@code most} when that was all
     */
    @Transactional
    public int before(long agencyId, Instant from, Instant until, int most) {
        var ended = ended("SELECT i.id " + ENDED + "LIMIT :most", agencyId, from, until)
                .param("most", most)
                .query(Long.class)
                .list();
        if (!ended.isEmpty()) {
            jdbc.sql("DELETE FROM invitation_link WHERE invitation_id IN (:ended)")
                    .param("ended", ended)
                    .update();
        }
        return ended.size();
    }

    private JdbcClient.StatementSpec ended(String sql, long agencyId, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("agency", agencyId)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until));
    }
}
