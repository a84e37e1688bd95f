package org.kinvite.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.engine.Outbox;
import org.kinvite.invitation.GroupRows.Choice;
import org.kinvite.invitation.GroupRows.Group;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** New invitations for many guardians: rows, audit and outbox in batches. */
@Component
class InsertInvitations {

    private static final String INSERT = """
            INSERT INTO invitation (id, guardian_id, site_id, group_id, channel, state, attempt, reminders_sent, reminders_left,
              invited_by, invited_by_name, invited_at, version)
            VALUES (?, ?, ?, ?, ?, 'REQUESTED', 1, 0, 0, ?, ?, ?, 1)
            """;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Clock clock;

    InsertInvitations(JdbcTemplate jdbc, Outbox outbox, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Inserts them within the caller's transaction.
     *
     * @param groupId the group invitation that they belong to; null when it is a group of letters
     * @return the invitation of each guardian
     * @throws org.springframework.dao.DuplicateKeyException when one of them was invited by someone else this moment;
     *     nothing has changed then, and the next run sees it as already invited
     */
    Map<Long, Long> insert(Group group, Long groupId, List<Choice> choices) {
        var invitations = choices.stream().collect(Collectors.toMap(Choice::guardianId, choice -> Ids.next()));
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                INSERT,
                choices.stream()
                        .map(choice -> new Object[] {
                            invitations.get(choice.guardianId()),
                            choice.guardianId(),
                            group.siteId(),
                            groupId,
                            choice.channel().name(),
                            group.startedBy(),
                            group.startedByName(),
                            now
                        })
                        .toList());
        var by = group.actor();
        auditTrail.record(invitations.keySet().stream()
                .map(guardian -> new Act(by, "guardian.invited", "guardian", guardian, group.siteId(), "group"))
                .toList());
        outbox.append(invitations.values().stream()
                .map(id -> InvitationMessages.message(InvitationMessages.INVITATION_REQUESTED, id))
                .toList());
        return invitations;
    }
}
