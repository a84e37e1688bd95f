package org.kinvite.bench.load;

import java.util.List;
import org.kinvite.faults.people.Cohort;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guardian, and where an invitation would go. */
record Someone(long id, Channel channel, String contact) {

    static List<Someone> of(Cohort cohort, JdbcClient jdbc) {
        return jdbc.sql("SELECT id, preferred_contact AS channel,"
                        + " CASE preferred_contact WHEN 'TEXT' THEN cell_phone ELSE email END AS contact"
                        + " FROM guardian WHERE id BETWEEN ? AND ? ORDER BY id")
                .params(cohort.first(), cohort.last())
                .query(Someone.class)
                .list();
    }
}
