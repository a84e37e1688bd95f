package org.kinvite.staff;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions of staff still hold, and what their users may do now; asked with every request. */
@Component
public class LiveStaff {

    private final JdbcClient jdbc;

    LiveStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user as the database knows them now; empty when a deactivation or a new password has ended the session. */
    public Optional<SignedInStaff> now(SignedInStaff kept) {
        return jdbc.sql(
                        "SELECT name, role, agency_id FROM staff_user WHERE id = ? AND enabled AND session_generation = ?")
                .params(kept.id(), kept.generation())
                .query((rs, row) -> new SignedInStaff(
                        kept.id(),
                        rs.getString("name"),
                        Role.valueOf(rs.getString("role")),
                        rs.getLong("agency_id"),
                        kept.generation()))
                .optional();
    }
}
