package org.kinvite.faults.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.kinvite.faults.stack.Installation;
import org.kinvite.local.sample.SampleAgency;
import org.kinvite.local.sample.SampleSite;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Guardians of a classroom of their own at Maple Street, whom no row invited before. No two share a contact, so that what
 * a provider took for a contact was for one guardian.
 *
 * @param first the first guardian's id; they follow each other
 */
public record Cohort(long classroom, long first, int size) {

    private static final long FIRST_STUDENT = 1_000_000;
    private static final long FIRST_GUARDIAN = 2_000_000;
    private static final long FIRST_CLASSROOM = 10_000;
    private static final String LANGUAGE = "en";

    private static int people;
    private static int phones;
    private static int classrooms;

    /** Guardians of whom every second one prefers text. */
    public static Cohort of(int size, Installation installation) {
        return of(size, n -> n % 2 == 1, installation);
    }

    public static Cohort byEmail(int size, Installation installation) {
        return of(size, n -> false, installation);
    }

    public static Cohort byText(int size, Installation installation) {
        return of(size, n -> true, installation);
    }

    /** @param text who prefers text, counted from 0 */
    public static synchronized Cohort of(int size, IntPredicate text, Installation installation) {
        var cohort = new Cohort(FIRST_CLASSROOM + classrooms++, FIRST_GUARDIAN + people, size);
        var source = installation.database().source();
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(status -> cohort.insert(new JdbcTemplate(source), text));
        people += size;
        return cohort;
    }

    private void insert(JdbcTemplate jdbc, IntPredicate text) {
        jdbc.update(
                "INSERT INTO classroom (id, site_id, name, version) VALUES (?, ?, ?, 1)",
                classroom,
                site(),
                "Room " + classroom);
        var students = new ArrayList<Object[]>();
        var enrollments = new ArrayList<Object[]>();
        var guardians = new ArrayList<Object[]>();
        for (int i = 0; i < size; i++) {
            var n = (int) (first - FIRST_GUARDIAN) + i;
            var student = FIRST_STUDENT + n;
            students.add(new Object[] {student, SampleAgency.AGENCY, "Child" + n, "Cohort"});
            enrollments.add(new Object[] {
                student, student, site(), SampleAgency.PROGRAMS.getFirst().id(), classroom, "2025-08-25"
            });
            guardians.add(new Object[] {
                first + i,
                student,
                "Guardian" + n,
                LANGUAGE,
                text.test(i) ? "TEXT" : "EMAIL",
                "guardian%d@families.example.org".formatted(n),
                text.test(i) ? Phones.mobile(phones++) : null
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO student (id, agency_id, first_name, last_name, version) VALUES (?, ?, ?, ?, 1)", students);
        jdbc.batchUpdate(
                "INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1)",
                enrollments);
        jdbc.batchUpdate(
                "INSERT INTO guardian (id, student_id, slot, first_name, last_name, relationship, language,"
                        + " preferred_contact, email, cell_phone, version)"
                        + " VALUES (?, ?, 'A', ?, 'Cohort', 'Mother', ?, ?, ?, ?, 1)",
                guardians);
    }

    public long site() {
        return SampleSite.MAPLE_STREET.id();
    }

    public long last() {
        return first + size - 1;
    }

    public List<Long> guardians() {
        return LongStream.rangeClosed(first, last()).boxed().toList();
    }
}
