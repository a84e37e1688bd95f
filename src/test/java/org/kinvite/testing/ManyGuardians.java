package org.kinvite.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An agency as large as a test wants it, written by the database itself (a million guardians take a few minutes). All
 * sites are alike, so that what a test should find can be computed.
 *
 * <p>Of every 100 guardians of a site 10 are invited (of whom 5 were reminded and 1 needs attention), 40 have
 * registered, 5 let their invitation expire, 1 declined, and 44 were never invited.
 */
public final class ManyGuardians {

    public static final long AGENCY = 1;

    /** The id of the one staff user, who has no password. */
    public static final long SUPERVISOR = 1;

    private static final int MOST = 1_000_000;

    private static final String DIGITS = """
            (SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
             UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)""";

    private static final String NUMBERS = """
            INSERT INTO many_n SELECT n FROM
              (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * h.d AS n
               FROM %1$s a, %1$s b, %1$s c, %1$s e, %1$s f, %1$s h) AS numbers WHERE n < %2$d""";

    /** $S is the number of sites, $P that of a site's students, $G that of all guardians, $NOW the moment. */
    private static final String[] ROSTER = {
        "CREATE TABLE many_n (n INT NOT NULL PRIMARY KEY)",
        "NUMBERS",
        "INSERT INTO agency VALUES (1, 'Large Agency', 0)",
        "INSERT INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version)"
                + " VALUES (1, 1, 'large@kinvite.local', 'Dana', 'none', 'SUPERVISOR', TRUE, 0)",
        """
            INSERT INTO site SELECT 1000 + n, 1, CONCAT('Site ', LPAD(n, 4, '0')),
              ELT(1 + MOD(n, 3), 'America/New_York', 'America/Chicago', 'America/Los_Angeles'), 0
            FROM many_n WHERE n < $S""",
        "INSERT INTO program SELECT 10 + n, 1, CONCAT('Program ', n), 0 FROM many_n WHERE n < 4",
        """
            INSERT INTO classroom SELECT 100000 + n, 1000 + n DIV 10, CONCAT('Room ', MOD(n, 10)), 0
            FROM many_n WHERE n < 10 * $S""",
        """
            INSERT INTO student SELECT 1000000 + n, 1, CONCAT('Zoë ', n), CONCAT('Nguyễn ', MOD(n, 5000)), 0
            FROM many_n WHERE n < $S * $P""",
        """
            INSERT INTO site_enrollment SELECT 1000000 + n, 1000000 + n, 1000 + n DIV $P, 10 + MOD(n DIV 10, 4),
              100000 + 10 * (n DIV $P) + MOD(n, 10), DATE('$NOW') - INTERVAL 400 - MOD(n, 200) DAY, NULL, 0
            FROM many_n WHERE n < $S * $P""",
        """
            INSERT INTO guardian SELECT 2000000 + n, 1000000 + n DIV 2, IF(MOD(n, 2) = 0, 'A', 'B'), CONCAT('Linh ', n),
              CONCAT('Nguyễn ', MOD(n DIV 2, 5000)), 'Mother', ELT(1 + MOD(n, 3), 'en', 'es', 'vi'),
              IF(MOD(n, 5) < 3, 'EMAIL', 'TEXT'), CONCAT('linh', n, '@example.com'), CONCAT('+1718', LPAD(n, 7, '0')), 0
            FROM many_n WHERE n < $G""",
        "DROP TABLE many_n",
        "ANALYZE TABLE student, site_enrollment, guardian",
    };

    /** Open invitations are of the last two weeks and go on within three days; the others are of the last 180 days. */
    private static final String INVITATIONS = """
            INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent, reminders_left,
              invited_by, invited_by_name, invited_at, series_started_at, last_sent_at, next_step_at, expires_at,
              ended_at, version)
            SELECT 4000000 + id, id, site_id, preferred_contact,
              CASE WHEN lot = 0 THEN 'NEEDS_ATTENTION' WHEN lot < 10 THEN 'INVITED' WHEN lot < 50 THEN 'REGISTERED'
                   WHEN lot < 55 THEN 'EXPIRED' ELSE 'DECLINED' END,
              1, IF(lot BETWEEN 1 AND 5, 1, 0), 2, 1, 'Dana', invited, invited, invited,
              IF(lot BETWEEN 1 AND 9, TIMESTAMP('$NOW') + INTERVAL MOD(id * 7, 4320) MINUTE, NULL),
              invited + INTERVAL 14 DAY,
              CASE WHEN lot < 10 THEN NULL WHEN lot < 50 THEN invited + INTERVAL 1 + MOD(id * 13, 17) * MOD(id * 13, 17) HOUR
                   WHEN lot < 55 THEN invited + INTERVAL 14 DAY ELSE invited + INTERVAL 30 HOUR END, 0
            FROM (SELECT g.id, g.preferred_contact, e.site_id, MOD(g.id, 100) AS lot,
                    TIMESTAMP('$NOW') - INTERVAL IF(MOD(g.id, 100) < 10, 0, 20160) + MOD(g.id * 31, IF(MOD(g.id, 100) < 10, 20160, 241920)) MINUTE AS invited
                  FROM guardian g JOIN site_enrollment e ON e.student_id = g.student_id) AS invited_guardian
            WHERE lot < 56""";

    private static final String[] WHAT_CAME_OF_THEM = {
        """
            INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at, version)
            SELECT g.id, 'EMAIL', g.email, 'none', g.language, i.ended_at, 0
            FROM invitation i JOIN guardian g ON g.id = i.guardian_id WHERE i.state = 'REGISTERED'""", """
            INSERT INTO account_link (id, account_id, guardian_id, linked_at, version)
            SELECT i.id, i.guardian_id, i.guardian_id, i.ended_at, 0 FROM invitation i WHERE i.state = 'REGISTERED'""", """
            INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, reason, opened_at, version)
            SELECT i.id, 'FIX_CONTACT_DETAILS', 'invitation', i.id, i.guardian_id, i.site_id, 'NOT_A_MOBILE', i.invited_at, 0
            FROM invitation i WHERE i.state = 'NEEDS_ATTENTION'""", "ANALYZE TABLE invitation, account_link, task",
    };

    private static final String MESSAGES = """
            INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state, tries,
              created_at, state_at, version)
            SELECT i.id, CONCAT('invitation/', i.id, '/1/0'), 'INVITATION', i.guardian_id, i.site_id, i.channel,
              IF(i.channel = 'EMAIL', g.email, g.cell_phone), 'DELIVERED', 1, i.invited_at, i.invited_at, 0
            FROM invitation i JOIN guardian g ON g.id = i.guardian_id""";

    private final JdbcTemplate jdbc;
    private final int sites;
    private final int guardians;
    private final Instant now;

    /** @param guardians two a student and the same number at each site; a million at most */
    public ManyGuardians(JdbcTemplate jdbc, int sites, int guardians, Instant now) {
        if (guardians > MOST || guardians % (2 * sites) != 0) {
            throw new IllegalArgumentException(guardians + " guardians at " + sites + " sites");
        }
        this.jdbc = jdbc;
        this.sites = sites;
        this.guardians = guardians;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The id of a site. @param number counted from 0 */
    public static long site(int number) {
        return 1_000 + number;
    }

    /** Writes sites, programs, classrooms, students, enrollments and guardians A and B. */
    public ManyGuardians roster() {
        run(ROSTER);
        return this;
    }

    /** Writes invitations, open and ended, and what came of them: family accounts and tasks. */
    public ManyGuardians invitations() {
        run(INVITATIONS);
        run(WHAT_CAME_OF_THEM);
        return this;
    }

    /** Writes the ledger's row of each invitation's message. */
    public ManyGuardians messages() {
        run(MESSAGES);
        return this;
    }

    private void run(String... statements) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                // they hold by the way the rows are made, and are most of the cost
                statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
                for (var sql : statements) {
                    statement.execute(filledIn(sql));
                }
                statement.execute("SET SESSION foreign_key_checks = 1, unique_checks = 1");
            }
            return null;
        });
    }

    private String filledIn(String statement) {
        if (statement.equals("NUMBERS")) {
            return NUMBERS.formatted(DIGITS, Math.max(guardians, 10 * sites));
        }
        return statement
                .replace("$S", Integer.toString(sites))
                .replace("$P", Integer.toString(guardians / sites / 2))
                .replace("$G", Integer.toString(guardians))
                .replace("$NOW", now.toString().replace('T', ' ').replace("Z", ""));
    }
}
