package org.kinvite.local.sample;

import static org.kinvite.local.sample.SampleRoster.SAVED_ONCE;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the sample agency: 3 sites, 12 classrooms, 4 programs, 252 enrolled students with 480
 * Parents/Guardians A and B, other contacts, and three staff users. Everyone is invented, every email and phone is
 * reserved for examples. Ids are fixed: {@link SamplePeople} and {@link SampleSite} tell them.
 *
 * <p>No Spring component: who wants the sample agency declares it as a bean or calls {@link #insertInto}.
 */
public final class SampleAgency implements ApplicationRunner {

    /** The agency's id. */
    public static final long AGENCY = 1;

    /** The programs, in the order of their ids; the n-th classroom of a site mostly holds the n-th program. */
    public static final List<Program> PROGRAMS = List.of(
            new Program(201, "Early Head Start"),
            new Program(202, "Head Start"),
            new Program(203, "State Pre-K"),
            new Program(204, "Extended Day"));

    static final long SEED = 20250825;

    private final DataSource dataSource;

    /** A row of the agency's programs. */
    public record Program(long id, String name) {}

    public SampleAgency(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void run(ApplicationArguments args) {
        insertInto(dataSource);
    }

    /**
     * Whether a number of the sample is a landline: the last ten of each area code's fiction numbers. Nobody could
     * tell by its look, as in life; the Twilio stand-in asks here.
     *
     * @param number as E.164
     */
    public static boolean isLandline(String number) {
        return number.matches("\\+1\\d{3}555019\\d");
    }

    /** Inserts the sample agency in one transaction, unless the database already knows an agency. */
    public static void insertInto(DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(transaction -> {
            if (jdbc.queryForList("SELECT id FROM agency LIMIT 1").isEmpty()) {
                insert(jdbc);
            } else {
                SampleStaff.addMissing(jdbc);
            }
        });
    }

    private static void insert(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO agency VALUES (?, 'Sunny Days Early Learning', ?)", AGENCY, SAVED_ONCE);
        jdbc.batchUpdate("INSERT INTO site VALUES (?, ?, ?, ?, ?)", sites());
        jdbc.batchUpdate("INSERT INTO program VALUES (?, ?, ?, ?)", programs());
        jdbc.batchUpdate("INSERT INTO classroom VALUES (?, ?, ?, ?)", classrooms());
        var roster = SampleRoster.of(SEED);
        jdbc.batchUpdate("INSERT INTO student VALUES (?, ?, ?, ?, ?)", roster.students());
        jdbc.batchUpdate("INSERT INTO site_enrollment VALUES (?, ?, ?, ?, ?, ?, ?, ?)", roster.enrollments());
        jdbc.batchUpdate("INSERT INTO guardian VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", roster.guardians());
        SampleStaff.insertInto(jdbc);
    }

    private static List<Object[]> sites() {
        return Stream.of(SampleSite.values())
                .map(s -> new Object[] {s.id(), AGENCY, s.title(), s.timeZone(), SAVED_ONCE})
                .toList();
    }

    private static List<Object[]> programs() {
        return PROGRAMS.stream()
                .map(p -> new Object[] {p.id(), AGENCY, p.name(), SAVED_ONCE})
                .toList();
    }

    private static List<Object[]> classrooms() {
        return Stream.of(SampleSite.values())
                .flatMap(site -> IntStream.range(0, site.classrooms().size()).mapToObj(n -> new Object[] {
                    site.classroomId(n), site.id(), site.classrooms().get(n), SAVED_ONCE
                }))
                .toList();
    }
}
