package org.kinvite.invitation;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites the guardians of a selection: a preview, then rows that are dealt with in the background (rule 4). */
@Component
public class InviteGroup {

    private final JdbcClient jdbc;
    private final GroupRunner runner;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    InviteGroup(JdbcClient jdbc, GroupRunner runner, AuditTrail auditTrail, CurrentStaff currentStaff, Clock clock) {
        this.jdbc = jdbc;
        this.runner = runner;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** @throws org.kinvite.staff.NotGranted when staff may not see the site */
    public GroupPreview preview(GuardianSelection selection) {
        currentStaff.requireSite(selection.siteId());
        var counts = jdbc
                .sql("SELECT outcome, preferred_contact, COUNT(*) AS guardians FROM (SELECT DISTINCT g.id, "
                        + GroupChoice.OUTCOME + " AS outcome, g.preferred_contact " + MatchingGuardians.FROM
                        + GroupChoice.JOIN_OPT_OUT + MatchingGuardians.where(selection)
                        + ") chosen GROUP BY outcome, preferred_contact")
                .params(MatchingGuardians.parameters(selection))
                .query((rs, row) -> Map.entry(
                        key(GroupOutcome.valueOf(rs.getString("outcome")), rs.getString("preferred_contact")),
                        rs.getInt("guardians")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        return new GroupPreview(
                counts.getOrDefault(Channel.EMAIL.name(), 0),
                counts.getOrDefault(Channel.TEXT.name(), 0),
                counts.getOrDefault(GroupOutcome.NO_CONTACT.name(), 0),
                counts.getOrDefault(GroupOutcome.OPTED_OUT.name(), 0),
                counts.getOrDefault(GroupOutcome.ALREADY_INVITED.name(), 0),
                counts.getOrDefault(GroupOutcome.REGISTERED.name(), 0));
    }

    private static String key(GroupOutcome outcome, String preferredContact) {
        return outcome == GroupOutcome.INVITED ? preferredContact : outcome.name();
    }

    /**
     * Starts the group; it goes on by itself, over restarts.
     *
     * @return the group's id
     * @throws NobodyToInvite when nothing that was chosen may be invited here; no group is made
     * @throws org.kinvite.staff.NotGranted when staff may not see the site
     */
    @Transactional
    public long start(GuardianSelection selection) {
        currentStaff.requireSite(selection.siteId());
        var by = currentStaff.actor();
        var group = Ids.next();
        jdbc.sql("INSERT INTO group_invitation VALUES (?, ?, ?, ?, ?, NULL, 0)")
                .params(group, selection.siteId(), by.id(), by.name(), clock.instant())
                .update();
        var rows = jdbc.sql("INSERT INTO group_invitation_row (group_id, guardian_id) SELECT DISTINCT :group, g.id "
                        + MatchingGuardians.FROM + MatchingGuardians.where(selection))
                .params(MatchingGuardians.parameters(selection))
                .param("group", group)
                .update();
        if (rows == 0) {
            throw new NobodyToInvite();
        }
        auditTrail.record(new Act(by, "group.invited", "group", group, selection.siteId(), rows + " guardians"));
        runner.wakeAfterCommit();
        return group;
    }
}
