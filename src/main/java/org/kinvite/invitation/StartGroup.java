package org.kinvite.invitation;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts groups: a preview, then rows that are dealt with in the background (rule 4). */
@Component
class StartGroup {

    private final JdbcClient jdbc;
    private final GroupRunner runner;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    StartGroup(JdbcClient jdbc, GroupRunner runner, AuditTrail auditTrail, CurrentStaff currentStaff, Clock clock) {
        this.jdbc = jdbc;
        this.runner = runner;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * How many guardians a group would come to what, and for those it would send to by what its kind splits them.
     *
     * @throws NotGranted when staff may not see the site
     */
    Map<String, Integer> count(GroupKind kind, GuardianSelection selection) {
        currentStaff.requireSite(selection.siteId());
        return jdbc
                .sql(kind.sql("SELECT outcome, split, COUNT(*) AS guardians FROM (SELECT DISTINCT g.id, "
                        + "<choice> AS outcome, <split> AS split " + MatchingGuardians.FROM
                        + GroupChoice.JOIN_OPT_OUT + MatchingGuardians.where(selection)
                        + "AND" + GroupChoice.ON_FILE + ") chosen GROUP BY outcome, split"))
                .params(MatchingGuardians.parameters(selection))
                .query((rs, row) -> Map.entry(
                        rs.getString("outcome").equals(kind.success().name())
                                ? rs.getString("split")
                                : rs.getString("outcome"),
                        rs.getInt("guardians")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    /**
     * Starts the group, or goes on with it when it was started before; it goes on by itself, over restarts.
     *
     * @param groupId made when the preview was shown, so that confirming twice starts one group
     * @throws NobodyToInvite when nobody that was chosen is at the site; no group is made
     * @throws NotGranted when staff may not see the site
     */
    @Transactional
    public long start(GroupKind kind, long groupId, GuardianSelection selection, String act) {
        currentStaff.requireSite(selection.siteId());
        var before = jdbc.sql(kind.sql("SELECT site_id FROM <groups> WHERE id = ?"))
                .param(groupId)
                .query(Long.class)
                .optional();
        if (before.isPresent()) {
            currentStaff.requireSite(before.get());
            return groupId;
        }
        var by = currentStaff.actor();
        jdbc.sql(kind.sql("INSERT INTO <groups> VALUES (?, ?, ?, ?, ?, NULL, 0)"))
                .params(groupId, selection.siteId(), by.id(), by.name(), clock.instant())
                .update();
        var rows = jdbc.sql(kind.sql("INSERT INTO <rows> (group_id, guardian_id) SELECT DISTINCT :group, g.id "
                        + MatchingGuardians.FROM + MatchingGuardians.where(selection) + "AND" + GroupChoice.ON_FILE))
                .params(MatchingGuardians.parameters(selection))
                .param("group", groupId)
                .update();
        if (rows == 0) {
            throw new NobodyToInvite();
        }
        auditTrail.record(new Act(by, act, "group", groupId, selection.siteId(), rows + " guardians"));
        runner.wakeAfterCommit();
        return groupId;
    }
}
