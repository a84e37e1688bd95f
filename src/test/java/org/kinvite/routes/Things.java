package org.kinvite.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kinvite.guard.LinkToken;

/**
 * What one request asks for, made when the table first names it: everything is at North and Sunny Days', and nobody has
 * asked for it before. A new kind of thing is one line in the constructor.
 */
class Things {

    private static final Pattern NAME = Pattern.compile("\\{(=?)([a-z-]+)}");

    private final Map<String, Supplier<Object>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final World world;
    private final Instant now = Instant.now();

    Things(World world) {
        this.world = world;
        makers.put("site", () -> World.NORTH);
        makers.put("program", () -> World.PROGRAM);
        makers.put("classroom", () -> World.CLASSROOM);
        makers.put("student", this::student);
        makers.put("enrollment", () -> enroll(id("student")));
        makers.put("guardian", () -> guardian(id("student")));
        makers.put("invited", this::invited);
        makers.put("invitation", () -> invite(id("guardian")));
        makers.put("registered", () -> registered(World.STRANGERS_ACCOUNT));
        makers.put("child", () -> registered(World.FAMILY_ACCOUNT));
        makers.put("task", () -> task(id("invited"), id("invitation")));
        makers.put("link", this::link);
        makers.put("group", () -> group("group_invitation"));
        makers.put("group-letter", () -> group("group_letter"));
        makers.put("group-pin", () -> group("group_pin"));
        makers.put("import", this::rosterImport);
        makers.put("api-key", this::apiKey);
        makers.put("user", this::user);
        makers.put("staff-link", this::staffLink);
        makers.put("stop", this::stop);
        makers.put("nonsense", () -> "nonsense");
    }

    /** {@code text} with the ids of things instead of their names; {@code {=word}} stands for the word. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> name.group(1).isEmpty() ? made(name.group(2)) : name.group(2));
    }

    private String made(String name) {
        var known = made.get(name);
        if (known == null) {
            var maker = Optional.ofNullable(makers.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("Things cannot make {" + name + "}"));
            known = maker.get().toString();
            made.put(name, known);
        }
        return known;
    }

    private long id(String name) {
        return Long.parseLong(made(name));
    }

    private Object student() {
        var student = world.insert("INSERT INTO student VALUES (?, 1, 'Zoë', 'Tran', 0)");
        made.put("enrollment", enroll(student).toString());
        return student;
    }

    private Long enroll(long student) {
        return world.insert(
                "INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (?, ?, 11, 31, 41, '2026-09-01', 1)",
                student);
    }

    private Object guardian(long student) {
        return world.insert(
                "INSERT INTO guardian VALUES (?, ?, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', 'linh@example.com', NULL, 1)",
                student);
    }

    private Object invited() {
        made("invitation");
        return id("guardian");
    }

    private Object invite(long guardian) {
        return world.insert(
                "INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent, reminders_left,"
                        + " invited_by, invited_by_name, invited_at, series_started_at, last_sent_at, next_step_at,"
                        + " expires_at, version)"
                        + " VALUES (?, ?, 11, 'EMAIL', 'INVITED', 1, 0, 3, 901, 'Ana', ?, ?, ?, ?, ?, 1)",
                guardian,
                now,
                now,
                now,
                now.plus(Duration.ofDays(3)),
                now.plus(Duration.ofDays(14)));
    }

    private Object registered(long account) {
        var guardian = id("guardian");
        world.insert(
                "INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (?, ?, ?, ?, 1)",
                account,
                guardian,
                now);
        world.issuePin.forGuardian(guardian, World.NORTH, Optional.empty());
        return guardian;
    }

    private Object task(long guardian, long invitation) {
        return world.insert(
                "INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, version)"
                        + " VALUES (?, 'FOLLOW_UP_IN_PERSON', 'invitation', ?, ?, 11, ?, 1)",
                invitation,
                guardian,
                now);
    }

    private Object link() {
        var token = LinkToken.random();
        world.jdbc
                .sql("INSERT INTO invitation_link (token_hash, invitation_id, attempt, channel, contact, created_at)"
                        + " VALUES (?, ?, 1, 'EMAIL', 'linh@example.com', ?)")
                .params(token.hash(), id("invitation"), now)
                .update();
        return token.value();
    }

    private Object group(String table) {
        var group = world.insert(
                "INSERT INTO " + table + " (id, site_id, started_by, started_by_name, started_at, finished_at, version)"
                        + " VALUES (?, 11, 901, 'Ana', ?, ?, 1)",
                now,
                now);
        world.jdbc
                .sql("INSERT INTO " + table + "_row (group_id, guardian_id) VALUES (?, ?)")
                .params(group, id("guardian"))
                .update();
        return group;
    }

    private Object rosterImport() {
        return world.insert(
                "INSERT INTO roster_import (id, agency_id, state, source, files, fingerprint, time_zone, started_by_name,"
                        + " started_at, done, total, can_unenroll, replace_mended, unenroll, problems, version)"
                        + " VALUES (?, 1, 'DISCARDED', 'CSV', 'roster.csv', ?, 'America/New_York', 'Ana', ?, 0, 0,"
                        + " FALSE, FALSE, FALSE, 0, 1)",
                World.sha256("roster"),
                now);
    }

    private Object apiKey() {
        return world.insert(
                "INSERT INTO api_key (id, agency_id, site_id, name, secret_hash, made_by_name, made_at, version)"
                        + " VALUES (?, 1, 11, 'Door', ?, 'Ana', ?, 1)",
                LinkToken.random().hash(),
                now);
    }

    private Object user() {
        return world.insert(
                "INSERT INTO staff_user (id, agency_id, email, name, role, enabled, version)"
                        + " VALUES (?, 1, CONCAT('user', ?, '@example.org'), 'Ben', 'STAFF', TRUE, 1)",
                now.toEpochMilli() + "" + System.identityHashCode(this));
    }

    private Object staffLink() {
        var token = LinkToken.random();
        var link = world.insert(
                "INSERT INTO staff_link (id, kind, email, staff_user, language, requested_at, expires_at)"
                        + " VALUES (?, 'RESET', 'ben@example.org', ?, 'en', ?, ?)",
                id("user"),
                now,
                now.plus(Duration.ofHours(1)));
        world.jdbc
                .sql("INSERT INTO staff_link_token VALUES (?, ?)")
                .params(token.hash(), link)
                .update();
        return token.value();
    }

    private Object stop() {
        var message = world.insert(
                "INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state, tries,"
                        + " created_at, state_at, version)"
                        + " VALUES (?, ?, 'REMINDER', ?, 11, 'EMAIL', 'stop@example.com', 'ACCEPTED', 1, ?, ?, 1)",
                "routes/" + LinkToken.random().value(),
                id("guardian"),
                now,
                now);
        return world.optOutLinks.of(message).orElseThrow().replaceAll(".*/", "");
    }
}
