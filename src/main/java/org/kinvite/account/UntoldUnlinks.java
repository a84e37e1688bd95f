package org.kinvite.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kinvite.engine.Outbox;
import org.kinvite.reconciliation.OpenProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes of Unlinks that have not come to their end, should the engine have lost them. */
@Component
class UntoldUnlinks implements OpenProcesses {

    /**
     * Of an Unlink {@code l} since {@code :horizon}: the family was not erased, and the ledger knows of no message that was
     * accepted or refused.
     */
    static final String UNTOLD = """
            l.unlinked_at >= :horizon AND l.unlinked_for_site IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM family_account f WHERE f.id = l.account_id AND f.password_hash = '')
              AND NOT EXISTS (SELECT 1 FROM message m
                              WHERE m.idempotency_key = CONVERT(CONCAT('unlinked/', l.id) USING utf8mb4)
                                  COLLATE utf8mb4_unicode_520_ci
                                AND m.state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN'))
            """;

    /** What is older is no news to a family any more. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    UntoldUnlinks(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    Timestamp horizon() {
        return Timestamp.from(clock.instant().minus(NEWS));
    }

    @Override
    public String process() {
        return UnlinkMessages.PROCESS;
    }

    @Override
    public Preview preview() {
        var count = jdbc.sql("SELECT COUNT(*) FROM account_link l WHERE " + UNTOLD)
                .param("horizon", horizon())
                .query(Integer.class)
                .single();
        return new Preview(count == 0 ? Map.of() : Map.of("NOT_TOLD", count), Map.of());
    }

    @Override
    public Started startAgain(long after, int most) {
        var open = idsAfter(after, most);
        outbox.append(open.stream().map(UnlinkMessages::startAgain).toList());
        return new Started(open.size(), open.isEmpty() ? after : open.getLast());
    }

    private List<Long> idsAfter(long after, int most) {
        return jdbc.sql("SELECT l.id FROM account_link l WHERE l.id > :after AND " + UNTOLD
                        + " ORDER BY l.id LIMIT :most")
                .param("after", after)
                .param("horizon", horizon())
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
