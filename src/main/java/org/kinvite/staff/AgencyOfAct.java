package org.kinvite.staff;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out to which agency an act belongs: by its site, or else by who did it, or else by whom it was done to. */
class AgencyOfAct {

    private static final String BY_SITE = "SELECT MAX(agency_id) FROM site WHERE id = ?";
    private static final Map<Actor.Kind, String> BY_ACTOR = Map.of(
            Actor.Kind.STAFF, "SELECT MAX(agency_id) FROM staff_user WHERE id = ?",
            Actor.Kind.SYSTEM, "SELECT MAX(agency_id) FROM api_key WHERE id = ?");
    private static final String CHILD = "FROM guardian g JOIN student s ON s.id = g.student_id ";
    private static final String OPT_OUT = """
            SELECT MIN(s.agency_id) FROM opt_out_change c
            LEFT JOIN guardian e ON c.channel = 'EMAIL' AND e.email = c.contact
            LEFT JOIN guardian p ON c.channel = 'TEXT' AND p.cell_phone = c.contact
            JOIN student s ON s.id = COALESCE(e.student_id, p.student_id)
            WHERE c.id = ?
            """;
    private static final Map<String, String> BY_SUBJECT = Map.of(
            "agency",
            "SELECT MAX(id) FROM agency WHERE id = ?",
            "guardian",
            "SELECT MAX(s.agency_id) " + CHILD + "WHERE g.id = ?",
            "student",
            "SELECT MAX(agency_id) FROM student WHERE id = ?",
            "roster-import",
            "SELECT MAX(agency_id) FROM roster_import WHERE id = ?",
            "account",
            "SELECT MIN(s.agency_id) " + CHILD + "JOIN account_link l ON l.guardian_id = g.id WHERE l.account_id = ?",
            "opt-out",
            OPT_OUT);

    private final JdbcTemplate jdbc;

    /** A site never changes its agency; there are few of them. */
    private final Map<Long, Long> bySite = new ConcurrentHashMap<>();

    AgencyOfAct(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when nothing tells. */
    Long find(Act act) {
        if (act.agencyId() != null) {
            return act.agencyId();
        }
        if (act.siteId() != null) {
            return bySite.computeIfAbsent(act.siteId(), site -> ask(BY_SITE, site));
        }
        var actor = act.actor();
        var byActor = actor.id() == null ? null : ask(BY_ACTOR.get(actor.kind()), actor.id());
        return byActor != null ? byActor : ask(BY_SUBJECT.get(act.subjectKind()), act.subjectId());
    }

    private Long ask(String sql, long id) {
        return sql == null ? null : jdbc.queryForObject(sql, Long.class, id);
    }
}
