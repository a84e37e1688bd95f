package org.kinvite.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the ledger where messages went, and by which id their provider knows them. What they were about, their
 * states and times stay: whatever is counted, counts as before. The ledger never held a message's text.
 */
@Component
public class ForgetRecipients {

    /** Of a message that is about to be sent, or may have been, the recipient is needed to find out. */
    private static final String SETTLED =
            "(m.state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN') OR m.state_at < :unsettled)";

    /** What a letter's courier calls it tells nothing. */
    private static final String TELLING =
            "(m.recipient <> '' OR (m.provider_id IS NOT NULL AND m.channel <> 'LETTER'))";

    private static final String ALL_STATES =
            "('PREPARED', 'SENDING', 'UNKNOWN', 'REFUSED', 'ACCEPTED', 'DELIVERED', 'BOUNCED', 'UNDELIVERED')";
    private static final String BLANK = "UPDATE message m SET m.recipient = '', m.provider_id = NULL,"
            + " m.version = m.version + 1 WHERE m.id IN (:ids)";
    private static final String OF_GUARDIANS =
            "SELECT m.id FROM message m WHERE m.guardian_id IN (:guardians) AND " + TELLING + " AND " + SETTLED;
    private static final String OF_AGENCY = """
            FROM message m JOIN site s ON s.id = m.site_id
            WHERE m.state IN %s AND m.state_at >= :from AND m.state_at < :until AND s.agency_id = :agency
            """.formatted(ALL_STATES) + " AND " + TELLING + " AND " + SETTLED;

    /** After this nobody tries any more to find out what became of a message. */
    private static final Duration UNSETTLED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of messages to these guardians; of what is unsettled, another time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<Long> guardians) {
        if (!guardians.isEmpty()) {
            blank(jdbc.sql(OF_GUARDIANS)
                    .param("guardians", List.copyOf(guardians))
                    .param("unsettled", unsettled())
                    .query(Long.class)
                    .list());
        }
    }

    /**
     * Those of an agency's messages to families that came into their state between two moments.
     *
     * @return how many; fewer than {@code most} when that was all
     */
    @Transactional
    public int before(long agencyId, Instant from, Instant until, int most) {
        return blank(ofAgency("SELECT m.id " + OF_AGENCY + " LIMIT :most", agencyId, from, until)
                .param("most", most)
                .query(Long.class)
                .list());
    }

    /**
     * The first moments of the days, between two moments, on which messages of an agency that tell anything came into their
     * state.
     */
    public List<Instant> days(long agencyId, Instant from, Instant until) {
        var days = "SELECT MIN(m.state_at) " + OF_AGENCY + " GROUP BY DATE(m.state_at) ORDER BY 1";
        return ofAgency(days, agencyId, from, until)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private JdbcClient.StatementSpec ofAgency(String sql, long agencyId, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("agency", agencyId)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("unsettled", unsettled());
    }

    private int blank(List<Long> ids) {
        return ids.isEmpty() ? 0 : jdbc.sql(BLANK).param("ids", ids).update();
    }

    private Timestamp unsettled() {
        return Timestamp.from(clock.instant().minus(UNSETTLED));
    }
}
