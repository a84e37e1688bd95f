package org.kinvite.familymessage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.engine.Outbox;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Group PIN: asks for the messages of many registered guardians at once, audit and outbox in batches. */
@Component
public class RequestGroupPins {

    private static final String INSERT = """
            INSERT INTO family_message (id, kind, guardian_id, site_id, group_id, channel, state, attempt,
              requested_by_name, requested_at, version)
            VALUES (?, 'GROUP_PIN', ?, ?, ?, ?, 'REQUESTED', 1, ?, ?, 1)
            """;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RequestGroupPins(JdbcTemplate jdbc, Outbox outbox, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Asks for the messages within the caller's transaction. The caller has chosen guardians who are registered and can
     * be reached.
     *
     * @param channels how each guardian is reached
     * @return the id of each guardian's message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Long> request(long groupId, long siteId, Actor by, Map<Long, Channel> channels) {
        var now = Timestamp.from(clock.instant());
        var messages = channels.keySet().stream().collect(Collectors.toMap(Function.identity(), each -> Ids.next()));
        jdbc.batchUpdate(
                INSERT,
                channels.entrySet().stream()
                        .map(each -> new Object[] {
                            messages.get(each.getKey()),
                            each.getKey(),
                            siteId,
                            groupId,
                            each.getValue().name(),
                            by.name(),
                            now
                        })
                        .toList());
        auditTrail.record(channels.keySet().stream()
                .map(guardian -> new Act(by, "family-message." + Kind.GROUP_PIN, "guardian", guardian, siteId, "group"))
                .toList());
        outbox.append(messages.values().stream()
                .map(id -> FamilyMessageNotices.notice(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, id))
                .toList());
        return messages;
    }
}
