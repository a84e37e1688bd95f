package org.kinvite.staff.web;

import java.util.List;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.web.Browser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two agencies with their sites, and staff with emails of their own; each user is a new one. */
class SomeStaff {

    static final String PASSWORD = "blue kite over harbor";
    static final long SUNNY = 1;
    static final long OTHER = 2;
    static final long NORTH = 11;
    static final long SOUTH = 12;

    private final JdbcClient jdbc;
    private final StaffUsers users;
    private final String passwordHash;

    SomeStaff(JdbcClient jdbc, StaffUsers users, PasswordEncoder passwordEncoder) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwordHash = passwordEncoder.encode(PASSWORD);
    }

    void prepare() {
        jdbc.sql("DELETE FROM attempt").update();
        jdbc.sql("DELETE FROM staff_link").update();
        jdbc.sql("DELETE FROM site_grant").update();
        jdbc.sql("DELETE FROM staff_user").update();
        jdbc.sql("INSERT IGNORE INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Other', 0)")
                .update();
        jdbc.sql("INSERT IGNORE INTO site VALUES (11, 1, 'North', 'America/New_York', 0),"
                        + " (12, 1, 'South', 'America/New_York', 0), (21, 2, 'Far', 'UTC', 0)")
                .update();
    }

    StaffUser user(String name, Role role, long... sites) {
        return user(SUNNY, name, role, sites);
    }

    StaffUser user(long agency, String name, Role role, long... sites) {
        var email = name.toLowerCase() + Ids.next() + "@example.org";
        var user = StaffUser.of(agency, email, name, passwordHash, role);
        for (var site : sites) {
            user.grant(site);
        }
        return users.save(user);
    }

    StaffUser now(StaffUser user) {
        return users.findById(user.id()).orElseThrow();
    }

    Browser signedIn(int port, StaffUser user) {
        var browser = new Browser("http://localhost:" + port);
        browser.signIn(user.email(), PASSWORD);
        return browser;
    }

    /** Actions and details about a user, the oldest first. */
    List<String> audit(long userId) {
        return jdbc.sql("SELECT CONCAT_WS(' ', actor_name, action, details) FROM audit_entry"
                        + " WHERE subject_kind = 'user' AND subject_id = ? ORDER BY id")
                .param(userId)
                .query(String.class)
                .list();
    }
}
