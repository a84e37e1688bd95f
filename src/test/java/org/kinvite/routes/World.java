package org.kinvite.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.OptOutLinks;
import org.kinvite.pin.IssuePin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Two agencies, the first with the sites North and South, and somebody of every kind. What routes ask for is at North, and
 * is made new for every request: see {@link Things}.
 */
class World {

    static final String PASSWORD = "blue kite over harbor";
    static final String FAMILY = "family@example.org";
    static final long SUNNY = 1;
    static final long OTHER = 2;
    static final long NORTH = 11;
    static final long SOUTH = 12;
    static final long FAR = 21;
    static final long PROGRAM = 31;
    static final long CLASSROOM = 41;
    static final long FAMILY_ACCOUNT = 61;
    static final long STRANGERS_ACCOUNT = 62;

    final JdbcClient jdbc;
    final IssuePin issuePin;
    final OptOutLinks optOutLinks;
    private final PasswordEncoder passwords;

    World(JdbcClient jdbc, IssuePin issuePin, OptOutLinks optOutLinks, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.issuePin = issuePin;
        this.optOutLinks = optOutLinks;
        this.passwords = passwords;
    }

    void prepare() {
        if (jdbc.sql("SELECT COUNT(*) FROM agency").query(Integer.class).single() > 0) {
            return;
        }
        var hash = passwords.encode(PASSWORD);
        for (var sql : List.of(
                "INSERT INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Other', 0)",
                "INSERT INTO site VALUES (11, 1, 'North', 'America/New_York', 0),"
                        + " (12, 1, 'South', 'America/New_York', 0), (21, 2, 'Far', 'America/Chicago', 0)",
                "INSERT INTO program VALUES (31, 1, 'Head Start', 0)",
                "INSERT INTO classroom VALUES (41, 11, 'Butterflies', 0)")) {
            jdbc.sql(sql).update();
        }
        for (var visitor : Visitor.values()) {
            if (visitor.isSystem()) {
                key(visitor);
            } else if (visitor != Visitor.NOBODY && visitor != Visitor.FAMILY) {
                staff(visitor, hash);
            }
        }
        family(FAMILY_ACCOUNT, FAMILY, hash);
        family(STRANGERS_ACCOUNT, "strangers@example.org", hash);
    }

    /** The id that the audit trail knows a staff visitor or key by. */
    static long id(Visitor visitor) {
        return 900 + visitor.ordinal();
    }

    static String email(Visitor visitor) {
        return visitor.title() + "@example.org";
    }

    /** The secret of a visiting key. */
    static String secret(Visitor visitor) {
        return "kinvite_" + visitor.title();
    }

    private void staff(Visitor visitor, String hash) {
        var elsewhere = visitor.title().endsWith("-elsewhere");
        var role = visitor.name().replace("_ELSEWHERE", "");
        var agency = elsewhere && !role.equals("STAFF") ? OTHER : SUNNY;
        jdbc.sql("INSERT INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, TRUE, 1)")
                .params(id(visitor), agency, email(visitor), visitor.title(), hash, role)
                .update();
        if (role.equals("STAFF")) {
            jdbc.sql("INSERT INTO site_grant VALUES (?, ?)")
                    .params(id(visitor), elsewhere ? SOUTH : NORTH)
                    .update();
        }
    }

    private void key(Visitor visitor) {
        jdbc.sql("INSERT INTO api_key (id, agency_id, site_id, name, secret_hash, made_by_name, made_at, version)"
                        + " VALUES (?, 1, ?, ?, ?, 'Ana', ?, 1)")
                .params(id(visitor), siteOf(visitor), visitor.title(), sha256(secret(visitor)), Instant.now())
                .update();
    }

    private static Long siteOf(Visitor key) {
        return switch (key) {
            case KEY -> NORTH;
            case KEY_ELSEWHERE -> SOUTH;
            default -> null;
        };
    }

    private void family(long account, String email, String hash) {
        jdbc.sql(
                        "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at,"
                                + " version) VALUES (?, 'EMAIL', ?, ?, 'en', ?, 1)")
                .params(account, email, hash, Instant.now())
                .update();
    }

    /** How often a visitor was refused what is not theirs. */
    int refusals(Visitor visitor) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'access.refused' AND actor_id = ?")
                .param(id(visitor))
                .query(Integer.class)
                .single();
    }

    /** Nobody waits because of what was tried before. */
    void forgetTries() {
        jdbc.sql("DELETE FROM attempt").update();
        jdbc.sql("DELETE FROM wrong_pin").update();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long insert(String sql, Object... parameters) {
        var id = Ids.next();
        var all = new java.util.ArrayList<Object>(List.of(id));
        all.addAll(java.util.Arrays.asList(parameters));
        jdbc.sql(sql).params(all).update();
        return id;
    }
}
