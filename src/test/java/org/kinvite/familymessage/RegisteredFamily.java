package org.kinvite.familymessage;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinvite.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Linh, registered, of Mai at Harbor; and what a test asks the database about her. */
class RegisteredFamily {

    static final long HARBOR = 20;
    static final long LINH = 50;
    static final Actor ANA = new Actor(Actor.Kind.STAFF, 5L, "Ana");
    static final String EMAIL = "linh@example.com";
    static final String PHONE = "+12025550123";

    private final JdbcClient jdbc;

    RegisteredFamily(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that is null is missing. */
    void prepare(String preferred, String email, String phone) {
        jdbc.sql("INSERT INTO agency VALUES (10, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (20, 10, 'Harbor', 'America/New_York', 0)")
                .update();
        jdbc.sql("INSERT INTO student VALUES (40, 10, 'Mai', 'Tran', 0)").update();
        jdbc.sql("INSERT INTO guardian VALUES (50, 40, 'A', 'Linh', 'Tran', 'Mother', 'en', ?, ?, ?, 0)")
                .params(preferred, email, phone)
                .update();
        jdbc.sql(
                        "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at, version)"
                                + " VALUES (60, 'EMAIL', 'linh@example.com', 'x', 'en', '2026-10-01', 0)")
                .update();
        jdbc.sql("INSERT INTO account_link (id, account_id, guardian_id, linked_at, version)"
                        + " VALUES (70, 60, 50, '2026-10-01', 0)")
                .update();
    }

    void correctContact(String email, String phone) {
        jdbc.sql("UPDATE guardian SET email = ?, cell_phone = ? WHERE id = 50")
                .params(email, phone)
                .update();
    }

    void speaks(String language) {
        jdbc.sql("UPDATE family_account SET language = ? WHERE id = 60")
                .param(language)
                .update();
    }

    void unlink() {
        jdbc.sql("UPDATE account_link SET unlinked_at = '2026-11-01' WHERE id = 70")
                .update();
    }

    /** Message {@code id} waits in Tasks. */
    void cannotBeReached(long id) {
        jdbc.sql("UPDATE family_message SET state = 'NEEDS_ATTENTION', attention_reason = 'REFUSED' WHERE id = ?")
                .param(id)
                .update();
        jdbc.sql("INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, version)"
                        + " VALUES (80, 'FIX_CONTACT_DETAILS', 'family-message', ?, 50, 20, '2026-11-01', 1)")
                .param(id)
                .update();
    }

    List<String> notices() {
        return jdbc.sql("SELECT message_name FROM outbox ORDER BY id")
                .query(String.class)
                .list();
    }

    List<String> acts() {
        return jdbc.sql("SELECT action FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    List<Map<String, Object>> openTasks() {
        return jdbc.sql("SELECT id, process, subject_id, reason FROM task WHERE decided_at IS NULL")
                .query()
                .listOfRows();
    }

    /** Whether any row but the sealed PIN's own tells {@code secret}; digits of a longer number are not it. */
    boolean isTold(String secret) {
        var bounded = Pattern.compile("(?<!\\d)" + Pattern.quote(secret) + "(?!\\d)");
        return Stream.of("outbox", "audit_entry", "family_message", "task", "message", "group_pin", "group_pin_row")
                .flatMap(table -> jdbc.sql("SELECT * FROM " + table).query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .anyMatch(value -> bounded.matcher(String.valueOf(value)).find());
    }
}
