package org.kinvite.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kinvite.guard.LinkToken;
import org.kinvite.kernel.Ids;
import org.kinvite.pin.IssuePin;
import org.kinvite.staff.Role;
import org.kinvite.staff.SignedInStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of its own with Zoë, her registered mother Linh, who left every trace there is, and her father Minh. */
class SomeFamily {

    private static final Instant NOW = Instant.now();

    final JdbcClient jdbc;
    private final IssuePin issuePin;
    private final TransactionTemplate transaction;
    long agency;
    long site;
    long zoe;
    long linh;
    long minh;
    long account;
    String mark;

    SomeFamily(JdbcClient jdbc, IssuePin issuePin, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.issuePin = issuePin;
        this.transaction = transaction;
    }

    /** What is only this family's, by name. */
    Map<String, String> canaries() {
        return Map.of(
                "child",
                "Zoe" + mark,
                "mother",
                "Linh" + mark,
                "father",
                "Minh" + mark,
                "email",
                email(),
                "phone",
                phone(),
                "sign-in",
                signIn(),
                "note",
                "note" + mark,
                "source",
                "source" + mark);
    }

    String email() {
        return "linh" + mark + "@example.com";
    }

    String signIn() {
        return "signin" + mark + "@example.com";
    }

    String phone() {
        return "+1202" + mark;
    }

    void prepare() {
        mark = Long.toString(1_000_000 + Math.floorMod(Ids.next(), 8_999_999L));
        agency = insert("INSERT INTO agency VALUES (?, 'Sunny Days', 0)");
        site = insert("INSERT INTO site VALUES (?, ?, 'Harbor', 'America/New_York', 0)", agency);
        zoe = student("Zoe" + mark);
        linh = guardian(zoe, "A", "Linh" + mark, email(), phone());
        minh = guardian(zoe, "B", "Minh" + mark, "minh" + mark + "@example.com", null);
        account = insert(
                "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at,"
                        + " version) VALUES (?, 'EMAIL', ?, 'hash', 'vi', ?, 1)",
                signIn(),
                NOW);
        link(linh);
        transaction.executeWithoutResult(status -> issuePin.forGuardian(linh, site, Optional.empty()));
        var invitation = invite(linh, "REGISTERED", NOW);
        linkOf(invitation);
        message(linh, "DELIVERED", NOW);
        var letter = message(linh, "ACCEPTED", NOW);
        jdbc.sql("UPDATE message SET channel = 'LETTER', recipient = '' WHERE id = ?")
                .param(letter)
                .update();
        jdbc.sql("INSERT INTO letter VALUES (?, ?, ?)")
                .params(letter, "note" + mark, NOW)
                .update();
        jdbc.sql("INSERT INTO guardian_origin VALUES (?, 'CSV', ?, 'EMAIL', ?, ?)")
                .params(linh, "source" + mark, email(), phone())
                .update();
        jdbc.sql("INSERT INTO student_origin VALUES (?, 'CSV', ?, ?)")
                .params(agency, "source" + mark, zoe)
                .update();
        insert("INSERT INTO sign_in_notice VALUES (?, ?, 'EMAIL', ?, ?)", account, email(), NOW);
        insert("INSERT INTO opt_out_change VALUES (?, 'TEXT', ?, 'contact.opted-out', ?)", phone(), NOW);
        insert(
                "INSERT INTO verification_code (id, channel, contact, tries, created_at, expires_at) VALUES (?, 'EMAIL', ?, 0, ?, ?)",
                email(),
                NOW,
                NOW);
        insert(
                "INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, decided_at, version)"
                        + " VALUES (?, 'FOLLOW_UP_IN_PERSON', 'invitation', 5, ?, ?, ?, ?, 1)",
                linh,
                site,
                NOW,
                NOW);
        audit("guardian", linh, "note" + mark);
    }

    long student(String firstName) {
        var program = insert("INSERT INTO program VALUES (?, ?, 'Head Start', 0)", agency);
        var classroom = insert("INSERT INTO classroom VALUES (?, ?, 'Foxes', 0)", site);
        var student = insert("INSERT INTO student VALUES (?, ?, ?, 'Tran', 0)", agency, firstName);
        insert(
                "INSERT INTO site_enrollment VALUES (?, ?, ?, ?, ?, '2026-09-01', NULL, 0)",
                student,
                site,
                program,
                classroom);
        return student;
    }

    long guardian(long student, String slot, String firstName, String email, String phone) {
        return insert(
                "INSERT INTO guardian VALUES (?, ?, ?, ?, 'Tran', 'Mother', 'vi', 'EMAIL', ?, ?, 0)",
                student,
                slot,
                firstName,
                email,
                phone);
    }

    void link(long guardian) {
        insert(
                "INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (?, ?, ?, ?, 1)",
                account,
                guardian,
                NOW);
    }

    /** @param endedAt null while it is open */
    long invite(long guardian, String state, Instant endedAt) {
        return insert(
                "INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent, reminders_left,"
                        + " invited_by, invited_by_name, invited_at, ended_at, version)"
                        + " VALUES (?, ?, ?, 'EMAIL', ?, 1, 0, 3, 5, 'Ana', ?, ?, 1)",
                guardian,
                site,
                state,
                NOW,
                endedAt);
    }

    void linkOf(long invitation) {
        jdbc.sql("INSERT INTO invitation_link (token_hash, invitation_id, attempt, channel, contact, created_at)"
                        + " VALUES (?, ?, 1, 'EMAIL', ?, ?)")
                .params(LinkToken.random().hash(), invitation, email(), NOW)
                .update();
    }

    long message(long guardian, String state, Instant stateAt) {
        return insert(
                "INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state, tries,"
                        + " created_at, state_at, version) VALUES (?, ?, 'INVITATION', ?, ?, 'EMAIL', ?, ?, 1, ?, ?, 1)",
                "privacy/" + Ids.next(),
                guardian,
                site,
                email(),
                state,
                stateAt,
                stateAt);
    }

    void audit(String kind, long subject, String details) {
        var entry = insert(
                "INSERT INTO audit_entry (id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,"
                        + " site_id, details, agency_id) VALUES (?, ?, 'STAFF', 5, 'Ana', 'guardian.unlinked', ?, ?, ?, ?, ?)",
                NOW,
                kind,
                subject,
                site,
                details,
                agency);
        jdbc.sql("INSERT INTO audit_unsealed VALUES (?)").param(entry).update();
    }

    /** Somebody of the family's agency is signed in on this thread. */
    SignedInStaff signIn(Role role) {
        return signIn(role, agency);
    }

    SignedInStaff signIn(Role role, long ofAgency) {
        var id = insert(
                "INSERT INTO staff_user (id, agency_id, email, name, role, enabled, version)"
                        + " VALUES (?, ?, ?, 'Dana', ?, TRUE, 1)",
                ofAgency,
                Ids.next() + "@example.org",
                role.name());
        var staff = new SignedInStaff(id, "Dana", role, ofAgency, 0);
        SecurityContextHolder.getContext().setAuthentication(staff.authentication());
        return staff;
    }

    /** With two complaints that quote something. */
    long settledImport(Instant finishedAt) {
        var settled = insert(
                "INSERT INTO roster_import (id, agency_id, state, source, files, fingerprint, time_zone, started_by_name,"
                        + " started_at, finished_at, done, total, can_unenroll, replace_mended, unenroll, problems, version)"
                        + " VALUES (?, ?, 'APPLIED', 'CSV', 'roster.csv', REPEAT('x', 32), 'UTC', 'Ana', ?, ?, 0,"
                        + " 0, FALSE, FALSE, FALSE, 2, 1)",
                agency,
                finishedAt,
                finishedAt);
        rewrite(
                "INSERT INTO roster_import_problem VALUES (?, 1, 'WARNING', 'roster.csv', 2, 'Phone', '(202) 55-01', 'BAD'),"
                        + " (?, 2, 'WARNING', 'roster.csv', 2, 'Name', 'Linh', 'BAD')",
                settled,
                settled);
        return settled;
    }

    void rewrite(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    int count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    long insert(String sql, Object... parameters) {
        var id = Ids.next();
        var all = new java.util.ArrayList<Object>();
        all.add(id);
        all.addAll(java.util.Arrays.asList(parameters));
        jdbc.sql(sql).params(all).update();
        return id;
    }

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
