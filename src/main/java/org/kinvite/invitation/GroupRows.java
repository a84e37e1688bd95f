package org.kinvite.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of groups, claimed so that instances of the application never deal with the same one. */
@Component
class GroupRows {

    /** What is to be done with one guardian. */
    record Choice(long guardianId, GroupOutcome outcome, Channel channel) {}

    /** A group's id, site, and who started it. */
    record Group(long id, long siteId, long startedBy, String startedByName) {

        Actor actor() {
            return new Actor(Actor.Kind.STAFF, startedBy, startedByName);
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GroupRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Guardians that wait for their turn, the oldest group first; locked until the transaction ends. */
    Map<Long, List<Long>> claim(GroupKind kind, int most) {
        return jdbc
                .sql(kind.sql("""
                        SELECT group_id, guardian_id FROM <rows> WHERE outcome IS NULL
                        ORDER BY group_id LIMIT ? FOR UPDATE SKIP LOCKED
                        """))
                .param(most)
                .query((rs, row) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Group group(GroupKind kind, long id) {
        return jdbc.sql(kind.sql("SELECT id, site_id, started_by, started_by_name FROM <groups> WHERE id = ?"))
                .param(id)
                .query(Group.class)
                .single();
    }

    /** Makes whoever erases or corrects one of them wait, or waits for them: what is chosen then holds until the commit. */
    void lock(Collection<Long> guardians) {
        jdbc.sql("SELECT id FROM guardian WHERE id IN (:guardians) ORDER BY id FOR UPDATE")
                .param("guardians", guardians)
                .query(Long.class)
                .list();
    }

    /** What to do with each now: much may have happened since the group was started, also that the student has left. */
    List<Choice> choose(GroupKind kind, long siteId, Collection<Long> guardians) {
        return jdbc.sql(kind.sql("SELECT g.id AS guardian_id, CASE WHEN " + GroupChoice.ENROLLED
                        + " THEN <choice> ELSE 'NOT_ENROLLED' END AS outcome, <channel> AS channel"
                        + " FROM guardian g LEFT JOIN invitation i ON i.open_guardian = g.id"
                        + " LEFT JOIN account_link l ON l.linked_guardian = g.id" + GroupChoice.JOIN_OPT_OUT
                        + "WHERE g.id IN (:guardians) AND g.slot IS NOT NULL"))
                .param("site", siteId)
                .param("guardians", guardians)
                .query(Choice.class)
                .list();
    }

    /** @param made what was made for a guardian, where anything was */
    void mark(GroupKind kind, long groupId, List<Choice> choices, Map<Long, Long> made) {
        batches.batchUpdate(
                kind.sql("UPDATE <rows> SET outcome = ?, <made>_id = ? WHERE group_id = ? AND guardian_id = ?"),
                choices.stream()
                        .map(choice -> new Object[] {
                            choice.outcome().name(), made.get(choice.guardianId()), groupId, choice.guardianId()
                        })
                        .toList());
    }

    /** Closes groups whose every row has been dealt with. */
    void finish(GroupKind kind, Instant now) {
        jdbc.sql(kind.sql("""
                        UPDATE <groups> g SET finished_at = ?, version = version + 1
                        WHERE finished_at IS NULL AND NOT EXISTS
                          (SELECT 1 FROM <rows> r WHERE r.group_id = g.id AND r.outcome IS NULL)
                        """)).param(now).update();
    }
}
