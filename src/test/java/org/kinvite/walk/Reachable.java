package org.kinvite.walk;

import java.util.List;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of the sample whom no walk knows by name: an email and a cell phone that are theirs alone, and no Spanish. */
record Reachable(SamplePerson person, String email, String phone) {

    private static final String FIND = """
            SELECT g.id, g.student_id, CONCAT(g.first_name, ' ', g.last_name), g.email, g.cell_phone
            FROM guardian g JOIN site_enrollment e ON e.student_id = g.student_id AND e.ended_on IS NULL
            WHERE e.site_id = ? AND (? = 0 OR e.classroom_id = ?) AND g.id > ? AND g.slot IN ('A', 'B')
              AND g.preferred_contact = 'EMAIL' AND g.language NOT LIKE 'es%' AND g.email NOT LIKE 'bounce%'
              AND g.cell_phone NOT LIKE '%555019_'
              AND (SELECT COUNT(*) FROM guardian o WHERE o.email = g.email OR o.cell_phone = g.cell_phone) = 1
              AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.guardian_id = g.id)
            ORDER BY g.id""";

    /** Those at a site who were never invited, always in the same order. */
    static List<Reachable> at(SampleSite site, JdbcClient jdbc) {
        return find(site, 0, jdbc);
    }

    /** Those in a classroom, counted from 0. */
    static List<Reachable> in(SampleSite site, int classroom, JdbcClient jdbc) {
        return find(site, site.classroomId(classroom), jdbc);
    }

    String name() {
        return person.name();
    }

    private static List<Reachable> find(SampleSite site, long classroom, JdbcClient jdbc) {
        return jdbc.sql(FIND)
                .params(site.id(), classroom, classroom, SamplePeople.HODAN_WARSAME.guardianId())
                .query((row, index) -> new Reachable(
                        new SamplePerson(row.getLong(1), row.getLong(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
