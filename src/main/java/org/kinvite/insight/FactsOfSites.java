package org.kinvite.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.invitation.InvitationState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the Parent/Guardians A and B of some sites did, as the other features wrote it down. */
@Component
class FactsOfSites {

    /** A guardian whose student is at two sites counts once at each. */
    private record Seen(long site, long guardian) {}

    private static final String FROM = """
             FROM site_enrollment e JOIN guardian g ON g.student_id = e.student_id AND g.slot IS NOT NULL
            """;
    private static final String WHERE = " WHERE e.site_id IN (:sites) AND (e.ended_on IS NULL OR e.ended_on >= :since)";
    private static final String STAYS = "SELECT e.site_id AS seen_from, g.id AS guardian_id, g.language, e.program_id,"
            + " e.classroom_id, e.enrolled_on, e.ended_on" + FROM + WHERE;
    private static final String TIES = "SELECT e.site_id AS seen_from, l.guardian_id, l.linked_at, l.unlinked_at" + FROM
            + "JOIN account_link l ON l.guardian_id = g.id" + WHERE;
    private static final String INVITATIONS =
            "SELECT e.site_id AS seen_from, i.guardian_id, i.id, i.site_id, i.channel,"
                    + " i.state, i.reminders_sent, i.invited_at, i.ended_at" + FROM
                    + "JOIN invitation i ON i.guardian_id = g.id" + WHERE;

    private final JdbcClient jdbc;

    FactsOfSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everyone who is at one of {@code sites}, or was since a day; three questions, however many they are, and their
     * answers are of one moment.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Collection<GuardianFacts> of(Set<Long> sites, LocalDate since) {
        if (sites.isEmpty()) {
            return List.of();
        }
        Map<Seen, GuardianFacts> all = new HashMap<>();
        ask(STAYS, sites, since, rs -> {
            var language = rs.getString("language");
            all.computeIfAbsent(seen(rs), guardian -> new GuardianFacts(language))
                    .add(stay(rs));
        });
        ask(TIES, sites, since, rs -> all.get(seen(rs))
                .add(new GuardianFacts.Tie(instant(rs, "linked_at"), instant(rs, "unlinked_at"))));
        ask(INVITATIONS, sites, since, rs -> all.get(seen(rs)).add(invitation(rs)));
        return all.values();
    }

    private void ask(String sql, Set<Long> sites, LocalDate since, RowCallbackHandler each) {
        jdbc.sql(sql).param("sites", sites).param("since", since).query(each);
    }

    private static Seen seen(ResultSet rs) throws SQLException {
        return new Seen(rs.getLong("seen_from"), rs.getLong("guardian_id"));
    }

    private static Stay stay(ResultSet rs) throws SQLException {
        return new Stay(
                rs.getLong("seen_from"),
                rs.getLong("program_id"),
                rs.getLong("classroom_id"),
                rs.getObject("enrolled_on", LocalDate.class),
                rs.getObject("ended_on", LocalDate.class));
    }

    private static PastInvitation invitation(ResultSet rs) throws SQLException {
        return new PastInvitation(
                rs.getLong("id"),
                rs.getLong("site_id"),
                rs.getString("channel"),
                InvitationState.valueOf(rs.getString("state")),
                rs.getInt("reminders_sent"),
                instant(rs, "invited_at"),
                instant(rs, "ended_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
