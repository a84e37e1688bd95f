package org.kinvite.roster;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster small enough to read at a glance: two sites, of which only the first is granted in these tests. */
class RosterRows {

    static final long MAPLE = 11;
    static final long HARBOR = 12;
    static final long HEAD_START = 21;
    static final long PRE_K = 22;
    static final long BUTTERFLIES = 31;
    static final long SUNFLOWERS = 32;
    static final long DOLPHINS = 33;

    private RosterRows() {}

    static void insertInto(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (11, 1, 'Maple Street', 'America/New_York', 0),"
                        + " (12, 1, 'Harbor View', 'Pacific/Honolulu', 0)")
                .update();
        jdbc.sql("INSERT INTO program VALUES (21, 1, 'Head Start', 0), (22, 1, 'Pre-K', 0)")
                .update();
        jdbc.sql("INSERT INTO classroom VALUES (31, 11, 'Butterflies', 0), (32, 11, 'Sunflowers', 0),"
                        + " (33, 12, 'Dolphins', 0)")
                .update();
    }

    static void student(JdbcClient jdbc, long id, String firstName, String lastName) {
        jdbc.sql("INSERT INTO student VALUES (?, 1, ?, ?, 0)")
                .params(id, firstName, lastName)
                .update();
    }

    static void enroll(JdbcClient jdbc, long student, long site, long program, long classroom, String endedOn) {
        jdbc.sql("INSERT INTO site_enrollment VALUES (?, ?, ?, ?, ?, '2026-09-01', ?, 0)")
                .params(student * 100 + classroom, student, site, program, classroom, endedOn)
                .update();
    }
}
