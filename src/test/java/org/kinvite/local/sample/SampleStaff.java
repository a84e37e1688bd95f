package org.kinvite.local.sample;

import static org.kinvite.local.sample.SampleRoster.SAVED_ONCE;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Who signs in at the sample agency; the README names them. */
public final class SampleStaff {

    /** The sign-in of a staff user who is granted Maple Street and Lake Phalen, but not Kaimukī. */
    public static final String STAFF = "staff@kinvite.local";

    /** The sign-in of a supervisor, who sees every site. */
    public static final String SUPERVISOR = "supervisor@kinvite.local";

    /** The sign-in of an administrator, a supervisor who also manages staff users. */
    public static final String ADMINISTRATOR = "administrator@kinvite.local";

    /** The password of all three. */
    public static final String PASSWORD = "kinvite";

    private static final long STAFF_ID = 901;
    private static final long SUPERVISOR_ID = 902;
    private static final long ADMINISTRATOR_ID = 903;

    private SampleStaff() {}

    static void insertInto(JdbcTemplate jdbc) {
        var hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        insert(jdbc, STAFF_ID, STAFF, "Sam Rivera", hash, "STAFF");
        insert(jdbc, SUPERVISOR_ID, SUPERVISOR, "Dana Whitfield", hash, "SUPERVISOR");
        insertAdministrator(jdbc, hash);
        grant(jdbc, SampleSite.MAPLE_STREET);
        grant(jdbc, SampleSite.LAKE_PHALEN);
    }

    /** A stack that was filled before there were administrators gets its one. */
    static void addMissing(JdbcTemplate jdbc) {
        if (jdbc.queryForList("SELECT id FROM staff_user WHERE role = 'ADMINISTRATOR'")
                .isEmpty()) {
            insertAdministrator(
                    jdbc,
                    PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));
        }
    }

    private static void insertAdministrator(JdbcTemplate jdbc, String hash) {
        insert(jdbc, ADMINISTRATOR_ID, ADMINISTRATOR, "Alex Morgan", hash, "ADMINISTRATOR");
    }

    private static void insert(JdbcTemplate jdbc, long id, String email, String name, String hash, String role) {
        jdbc.update(
                "INSERT INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, TRUE, ?)",
                id,
                SampleAgency.AGENCY,
                email,
                name,
                hash,
                role,
                SAVED_ONCE);
    }

    private static void grant(JdbcTemplate jdbc, SampleSite site) {
        jdbc.update("INSERT INTO site_grant VALUES (?, ?)", STAFF_ID, site.id());
    }
}
