package org.kinvite.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is due today, from the invitations and tasks as they are now. */
@Component
public class WhatIsDue {

    // only where somebody asks for a program: it would cost the others the index that answers without the rows
    private static final String IN_PROGRAM = """
             AND EXISTS (
               SELECT 1 FROM guardian g JOIN site_enrollment e ON e.student_id = g.student_id AND e.ended_on IS NULL
               WHERE g.id = due.guardian_id AND e.site_id = due.site_id AND e.program_id = :program)
            """;
    private static final String STEPS = """
            SELECT COALESCE(SUM(due.state = 'INVITED' AND due.reminders_left > 0), 0) AS reminders,
              COALESCE(SUM(due.state = 'INVITED' AND due.reminders_left = 0), 0) AS follow_ups,
              COALESCE(SUM(due.state = 'FOLLOW_UP'), 0) AS expiries,
              COALESCE(SUM(due.state = 'REQUESTED'), 0) AS sends
            FROM invitation due
            WHERE due.next_step_at < :tomorrow AND due.site_id IN (:sites)""";
    private static final String TASKS =
            "SELECT COUNT(*) FROM task due WHERE due.site_id IN (:sites) AND due.decided_at IS NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    WhatIsDue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is due at the sites that were asked for. */
    public DueToday today(Asked asked) {
        return byTimeZone(asked.sites()).entrySet().stream()
                .map(sites -> steps(asked, sites.getValue(), tomorrow(sites.getKey())))
                .reduce(new DueToday(0, 0, 0, 0, tasks(asked)), DueToday::plus);
    }

    private static String narrowed(String sql, Asked asked) {
        return asked.program() == null ? sql : sql + IN_PROGRAM;
    }

    private Map<ZoneId, Set<Long>> byTimeZone(Set<Long> sites) {
        record SiteZone(long site, String zone) {}
        return sites.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT id, time_zone FROM site WHERE id IN (:sites)")
                        .param("sites", sites)
                        .query((rs, row) -> new SiteZone(rs.getLong("id"), rs.getString("time_zone")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                site -> ZoneId.of(site.zone), Collectors.mapping(SiteZone::site, Collectors.toSet())));
    }

    private Instant tomorrow(ZoneId zone) {
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private DueToday steps(Asked asked, Set<Long> sites, Instant tomorrow) {
        return jdbc.sql(narrowed(STEPS, asked))
                .param("tomorrow", tomorrow)
                .param("sites", sites)
                .param("program", asked.programOrAll())
                .query(WhatIsDue::steps)
                .single();
    }

    private static DueToday steps(ResultSet rs, int row) throws SQLException {
        return new DueToday(
                rs.getInt("reminders"), rs.getInt("follow_ups"), rs.getInt("expiries"), rs.getInt("sends"), 0);
    }

    private int tasks(Asked asked) {
        return asked.sites().isEmpty()
                ? 0
                : jdbc.sql(narrowed(TASKS, asked))
                        .param("sites", asked.sites())
                        .param("program", asked.programOrAll())
                        .query(Integer.class)
                        .single();
    }
}
