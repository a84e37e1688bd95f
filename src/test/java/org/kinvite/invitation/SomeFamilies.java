package org.kinvite.invitation;

import java.util.Set;
import org.kinvite.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sites, and guardians as a test needs them. */
class SomeFamilies {

    static final long HARBOR = 20;
    static final long MEADOW = 21;
    static final Set<Long> HARBOR_ONLY = Set.of(HARBOR);
    static final Actor ANA = new Actor(Actor.Kind.STAFF, 5L, "Ana");

    private final JdbcClient jdbc;
    private long next = 1000;

    SomeFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void prepare() {
        jdbc.sql("INSERT INTO agency VALUES (10, 'Sunny Days', 0)").update();
        jdbc.sql(
                        "INSERT INTO site VALUES (20, 10, 'Harbor', 'America/New_York', 0), (21, 10, 'Meadow', 'America/Chicago', 0)")
                .update();
        jdbc.sql("INSERT INTO program VALUES (30, 10, 'Head Start', 0)").update();
        jdbc.sql("INSERT INTO classroom VALUES (40, 20, 'Sunflowers', 0), (41, 21, 'Foxes', 0)")
                .update();
    }

    /** A guardian A of a student of her own at the site; a contact that is null is missing. */
    long guardian(long site, String preferred, String email, String phone) {
        return guardian(site, "A", preferred, email, phone);
    }

    long guardian(long site, String slot, String preferred, String email, String phone) {
        var student = next++;
        var guardian = next++;
        jdbc.sql("INSERT INTO student VALUES (?, 10, 'Mai', 'Tran', 0)")
                .param(student)
                .update();
        jdbc.sql("INSERT INTO site_enrollment VALUES (?, ?, ?, 30, ?, '2026-09-01', NULL, 0)")
                .params(next++, student, site, site + 20)
                .update();
        jdbc.sql("INSERT INTO guardian VALUES (?, ?, ?, 'Linh', 'Tran', 'Mother', 'en', ?, ?, ?, 0)")
                .params(guardian, student, slot, preferred, email, phone)
                .update();
        return guardian;
    }

    /** The guardian's student leaves every site. */
    void unenroll(long guardian) {
        jdbc.sql("UPDATE site_enrollment SET ended_on = '2026-11-20', version = version + 1"
                        + " WHERE student_id = (SELECT student_id FROM guardian WHERE id = ?)")
                .param(guardian)
                .update();
    }
}
