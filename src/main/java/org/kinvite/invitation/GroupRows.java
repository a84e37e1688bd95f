package org.kinvite.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of group invitations, claimed so that instances of the application never deal with the same one. */
@Component
class GroupRows {

    /** What is to be done with one guardian. */
    record Choice(long guardianId, GroupOutcome outcome, Channel channel) {}

    /** A group's id, site, and who started it. */
    record Group(long id, long siteId, long startedBy, String startedByName) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GroupRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Guardians that wait for their turn, the oldest group first; locked until the transaction ends. */
    Map<Long, List<Long>> claim(int most) {
        return jdbc.sql("""
                        SELECT group_id, guardian_id FROM group_invitation_row WHERE outcome IS NULL
                        ORDER BY group_id LIMIT ? FOR UPDATE SKIP LOCKED
                        """).param(most).query((rs, row) -> Map.entry(rs.getLong(1), rs.getLong(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Group group(long id) {
        return jdbc.sql("SELECT id, site_id, started_by, started_by_name FROM group_invitation WHERE id = ?")
                .param(id)
                .query(Group.class)
                .single();
    }

    /** What to do with each now: much may have happened since the group was started, also that the student has left. */
    List<Choice> choose(long siteId, Collection<Long> guardians) {
        return jdbc.sql("SELECT g.id AS guardian_id, CASE WHEN " + GroupChoice.ENROLLED + " THEN " + GroupChoice.OUTCOME
                        + " ELSE 'NOT_ENROLLED' END AS outcome, g.preferred_contact AS channel FROM guardian g"
                        + " LEFT JOIN invitation i ON i.open_guardian = g.id"
                        + " LEFT JOIN account_link l ON l.linked_guardian = g.id" + GroupChoice.JOIN_OPT_OUT
                        + "WHERE g.id IN (:guardians) AND g.slot IS NOT NULL")
                .param("site", siteId)
                .param("guardians", guardians)
                .query(Choice.class)
                .list();
    }

    /** @param invitations the invitation made for a guardian, where one was */
    void mark(long groupId, List<Choice> choices, Map<Long, Long> invitations) {
        batches.batchUpdate(
                "UPDATE group_invitation_row SET outcome = ?, invitation_id = ? WHERE group_id = ? AND guardian_id = ?",
                choices.stream()
                        .map(choice -> new Object[] {
                            choice.outcome().name(), invitations.get(choice.guardianId()), groupId, choice.guardianId()
                        })
                        .toList());
    }

    /** Closes groups whose every row has been dealt with. */
    void finish(Instant now) {
        jdbc.sql("""
                        UPDATE group_invitation g SET finished_at = ?, version = version + 1
                        WHERE finished_at IS NULL AND NOT EXISTS
                          (SELECT 1 FROM group_invitation_row r WHERE r.group_id = g.id AND r.outcome IS NULL)
                        """).param(now).update();
    }
}
