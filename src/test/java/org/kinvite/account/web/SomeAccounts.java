package org.kinvite.account.web;

import java.time.Instant;
import java.util.Optional;
import org.kinvite.kernel.Ids;
import org.kinvite.pin.IssuePin;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Families with their children at one site, and a staff user there; each family is a new one. */
class SomeAccounts {

    static final String PASSWORD = "blue kite over harbor";
    static final String STAFF = "ana@kinvite.local";

    private static final long SITE = 7;

    /** An account and the guardian records it is linked to. */
    record Family(long accountId, String contact, long... guardians) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwordEncoder;
    private final String passwordHash;
    private final StaffUsers staffUsers;
    private final IssuePin issuePin;

    SomeAccounts(JdbcClient jdbc, PasswordEncoder passwordEncoder, StaffUsers staffUsers, IssuePin issuePin) {
        this.jdbc = jdbc;
        this.passwordEncoder = passwordEncoder;
        this.passwordHash = passwordEncoder.encode(PASSWORD);
        this.staffUsers = staffUsers;
        this.issuePin = issuePin;
    }

    void prepare() {
        jdbc.sql("INSERT IGNORE INTO agency (id, name, version) VALUES (1, 'Sunny Days', 0)")
                .update();
        jdbc.sql("INSERT IGNORE INTO site (id, agency_id, name, time_zone, version)"
                        + " VALUES (7, 1, 'Maple Street', 'America/New_York', 0)")
                .update();
        jdbc.sql("INSERT IGNORE INTO program (id, agency_id, name, version) VALUES (8, 1, 'Head Start', 0)")
                .update();
        jdbc.sql("INSERT IGNORE INTO classroom (id, site_id, name, version) VALUES (9, 7, 'Butterflies', 0)")
                .update();
        if (staffUsers.findByEmail(STAFF).isEmpty()) {
            var ana = StaffUser.of(1, STAFF, "Ana Núñez", passwordEncoder.encode("kinvite"), Role.STAFF);
            ana.grant(SITE);
            staffUsers.save(ana);
        }
    }

    /** A family that signs in by an email of its own with {@link #PASSWORD}. */
    Family family(String... children) {
        var accountId = Ids.next();
        var contact = "family" + accountId + "@example.com";
        jdbc.sql("INSERT INTO family_account VALUES (?, 'EMAIL', ?, ?, 'en', ?, 1, 0)")
                .params(accountId, contact, passwordHash, Instant.EPOCH)
                .update();
        var guardians = new long[children.length];
        for (int i = 0; i < children.length; i++) {
            guardians[i] = guardian(children[i]);
            link(accountId, guardians[i]);
        }
        return new Family(accountId, contact, guardians);
    }

    /** Linh on the record of a child of that first name. */
    long guardian(String child) {
        var student = Ids.next();
        var guardian = Ids.next();
        jdbc.sql("INSERT INTO student VALUES (?, 1, ?, 'Tran', 0)")
                .params(student, child)
                .update();
        jdbc.sql("INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (?, ?, 7, 8, 9, '2026-09-01', 0)")
                .params(Ids.next(), student)
                .update();
        jdbc.sql("INSERT INTO guardian VALUES (?, ?, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0)")
                .params(guardian, student)
                .update();
        issuePin.forGuardian(guardian, SITE, Optional.empty());
        return guardian;
    }

    void link(long accountId, long guardian) {
        jdbc.sql("INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (?, ?, ?, ?, 1)")
                .params(Ids.next(), accountId, guardian, Instant.EPOCH)
                .update();
    }
}
