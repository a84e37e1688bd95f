package org.kinvite.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sites, Maple Street in New York and Harbor View in Honolulu, and guardians as a test needs them. */
class SomeAgency {

    static final long MAPLE = 11;
    static final long HARBOR = 12;
    static final long HEAD_START = 21;
    static final long PRE_K = 22;
    static final long FOXES = 31;
    static final long OWLS = 32;
    static final long SEALS = 33;

    private final JdbcClient jdbc;
    private long next = 1000;

    SomeAgency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SomeAgency prepare() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (11, 1, 'Maple Street', 'America/New_York', 0),"
                        + " (12, 1, 'Harbor View', 'Pacific/Honolulu', 0)")
                .update();
        jdbc.sql("INSERT INTO program VALUES (21, 1, 'Head Start', 0), (22, 1, '=Pre-K', 0)")
                .update();
        jdbc.sql("INSERT INTO classroom VALUES (31, 11, 'Foxes', 0), (32, 11, 'Owls', 0), (33, 12, 'Seals', 0)")
                .update();
        return this;
    }

    /** Guardian A of a student of her own. */
    long guardian(long site, long program, long classroom, String language) {
        var student = next++;
        jdbc.sql("INSERT INTO student VALUES (?, 1, 'Mai', 'Tran', 0)")
                .param(student)
                .update();
        enroll(student, site, program, classroom);
        return guardianOf(student, "A", language);
    }

    /** Another guardian of the same student; one without a slot may never be invited. */
    long guardianOf(long student, String slot, String language) {
        var guardian = next++;
        jdbc.sql("INSERT INTO guardian VALUES (?, ?, ?, 'Linh', 'Tran', 'Mother', ?, 'EMAIL', ?, NULL, 0)")
                .params(guardian, student, slot, language, "linh" + guardian + "@example.com")
                .update();
        return guardian;
    }

    long studentOf(long guardian) {
        return jdbc.sql("SELECT student_id FROM guardian WHERE id = ?")
                .param(guardian)
                .query(Long.class)
                .single();
    }

    void enroll(long student, long site, long program, long classroom) {
        jdbc.sql("INSERT INTO site_enrollment VALUES (?, ?, ?, ?, ?, '2026-09-01', NULL, 0)")
                .params(next++, student, site, program, classroom)
                .update();
    }

    void unenroll(long guardian, LocalDate day) {
        jdbc.sql("UPDATE site_enrollment SET ended_on = ? WHERE student_id = ?")
                .params(day, studentOf(guardian))
                .update();
    }

    /** @param nextStepAt null when nothing is due @param endedAt null while it is open */
    void invite(long guardian, long site, String state, Instant invitedAt, Instant nextStepAt, Instant endedAt) {
        jdbc.sql("""
                        INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent,
                          reminders_left, invited_by, invited_by_name, invited_at, next_step_at, ended_at, version)
                        VALUES (?, ?, ?, 'EMAIL', ?, 1, 0, 3, 5, 'Ana', ?, ?, ?, 0)
                        """)
                .params(next++, guardian, site, state, invitedAt, nextStepAt, endedAt)
                .update();
    }

    void reminded(long guardian, int sent, int left) {
        jdbc.sql("UPDATE invitation SET reminders_sent = ?, reminders_left = ? WHERE open_guardian = ?")
                .params(sent, left, guardian)
                .update();
    }

    void register(long guardian, Instant at) {
        var id = next++;
        jdbc.sql(
                        "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at,"
                                + " version) VALUES (?, 'EMAIL', ?, 'hash', 'en', ?, 0)")
                .params(id, id + "@example.com", at)
                .update();
        jdbc.sql("INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (?, ?, ?, ?, 0)")
                .params(id, id, guardian, at)
                .update();
    }

    void unlink(long guardian, Instant at) {
        jdbc.sql("UPDATE account_link SET unlinked_at = ? WHERE guardian_id = ?")
                .params(at, guardian)
                .update();
    }

    void task(long guardian, long site) {
        jdbc.sql("INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, version)"
                        + " VALUES (?, 'FIX_CONTACT_DETAILS', 'invitation', ?, ?, ?, ?, 0)")
                .params(next, next++, guardian, site, InsightTest.NOW)
                .update();
    }
}
