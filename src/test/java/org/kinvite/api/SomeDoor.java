package org.kinvite.api;

import java.util.List;
import java.util.Optional;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.staff.ActingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Linh with a PIN, her children Mai and Bao at Harbor, and a kiosk there. */
class SomeDoor {

    static final long HARBOR = 20;
    static final long MEADOW = 21;
    static final long LINH = 51;

    private final JdbcClient jdbc;
    private final IssuePin issuePin;
    private final RevealPin revealPin;

    SomeDoor(JdbcClient jdbc, IssuePin issuePin, RevealPin revealPin) {
        this.jdbc = jdbc;
        this.issuePin = issuePin;
        this.revealPin = revealPin;
    }

    void prepare() {
        for (var sql : List.of(
                "INSERT INTO agency VALUES (10, 'Sunny Days', 0)",
                "INSERT INTO site VALUES (20, 10, 'Harbor', 'America/New_York', 0), (21, 10, 'Meadow', 'America/Chicago', 0)",
                "INSERT INTO program VALUES (30, 10, 'Head Start', 0)",
                "INSERT INTO classroom VALUES (40, 20, 'Sunflowers', 0), (41, 20, 'Foxes', 0)",
                "INSERT INTO student VALUES (61, 10, 'Mai', 'Tran', 0), (62, 10, 'Bao', 'Tran', 0)",
                "INSERT INTO site_enrollment VALUES (71, 61, 20, 30, 40, '2026-09-01', NULL, 0),"
                        + " (72, 62, 20, 30, 41, '2026-09-01', NULL, 0)",
                "INSERT INTO guardian VALUES (51, 61, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0),"
                        + " (52, 62, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0)",
                "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at,"
                        + " version) VALUES (60, 'EMAIL', 'linh@example.com', 'x', 'en', '2026-10-01', 0)",
                "INSERT INTO account_link (id, account_id, guardian_id, linked_at, version)"
                        + " VALUES (81, 60, 51, '2026-10-01', 0), (82, 60, 52, '2026-10-01', 0)")) {
            jdbc.sql(sql).update();
        }
    }

    String pin() {
        issuePin.forGuardian(LINH, HARBOR, Optional.empty());
        return revealPin.of(LINH).orElseThrow();
    }

    void endEnrollment() {
        jdbc.sql("UPDATE site_enrollment SET ended_on = '2026-11-01' WHERE id = 71")
                .update();
    }

    /** Their rows, which a check locks. */
    void makeKeys() {
        jdbc.sql("INSERT INTO api_key (id, agency_id, site_id, name, secret_hash, made_by_name, made_at, version)"
                        + " VALUES (90, 10, 20, 'Front door', UNHEX(SHA2('90', 256)), 'Ana', '2026-11-01', 0),"
                        + " (91, 10, 20, 'Back door', UNHEX(SHA2('91', 256)), 'Ana', '2026-11-01', 0)")
                .update();
    }

    /** The kiosk at Harbor's front door asks. */
    static void kioskAsks() {
        asks(90, "Front door");
    }

    /** The one at the back door, which has a key of its own. */
    static void backDoorAsks() {
        asks(91, "Back door");
    }

    private static void asks(long keyId, String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new ActingSystem(keyId, name, HARBOR, 10), null, List.of()));
    }

    List<String> audit() {
        return jdbc.sql("SELECT CONCAT_WS(' ', actor_kind, actor_name, action, details) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
