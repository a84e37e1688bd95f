package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.roster.RosterRows.*;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eleven sites are looked at: more than are read whole. */
@DatabaseTest
@Import(EnrolledStudents.class)
class EnrollmentsByNameTest {

    static final long LAST = 22;
    static final Set<Long> ELEVEN = sites(MAPLE, 21);

    @Autowired
    EnrolledStudents students;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @BeforeEach
    void roster() {
        RosterRows.insertInto(jdbc);
        for (var site = HARBOR + 1; site <= LAST; site++) {
            jdbc.sql("INSERT INTO site VALUES (?, 1, 'One more', 'America/New_York', 0)")
                    .param(site)
                    .update();
        }
        student(jdbc, 41, "Zoë Marie", "Nguyễn");
        student(jdbc, 42, "Iñaki", "de la Peña");
        student(jdbc, 43, "Ann_Marie", "O'Brien");
        student(jdbc, 44, "Emma", "Lindqvist");
        student(jdbc, 45, "Nguyen", "Zoric");
        enroll(jdbc, 41, MAPLE, HEAD_START, BUTTERFLIES, null);
        enroll(jdbc, 41, HARBOR, PRE_K, DOLPHINS, null);
        enroll(jdbc, 42, MAPLE, PRE_K, SUNFLOWERS, null);
        enroll(jdbc, 43, MAPLE, HEAD_START, SUNFLOWERS, null);
        enroll(jdbc, 44, MAPLE, HEAD_START, SUNFLOWERS, "2026-10-01");
        enroll(jdbc, 45, HARBOR, PRE_K, DOLPHINS, null);
    }

    @ParameterizedTest
    @CsvSource({
        "nguyễn, 41 41 45",
        "NGUYEN, 41 41 45",
        "zo, 41 41 45",
        "zoë marie, 41 41",
        "' zoe  nguyen ', 41 41",
        "nguyen zo, 41 41 45",
        "nguyen zoe, 41 41",
        "zoe marie ng, 41 41",
        "de la p, 42",
        "inaki de, 42",
        "pena inaki, ''",
        "de la pena in, 42",
        "guy, ''",
        "marie, ''",
        "o'b ann, 43",
    })
    void aNameIsFoundByHowItBegins(String typed, String expected) {
        assertThat(found(named(typed), ELEVEN).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "z%", "z__", "% nguyen", "zoe %", "!", "'; DROP TABLE student"})
    void whatIsTypedIsNeverAPattern(String typed) {
        assertThat(found(named(typed), ELEVEN)).isEmpty();
    }

    @Test
    void anUnderscoreIsFoundWhereItStands() {
        assertThat(found(named("ann_m"), ELEVEN)).containsExactly(43L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutANameNobodyIsShown(String typed) {
        assertThat(students.find(named(typed), ELEVEN, 1)).isEqualTo(EnrolledPage.NONE);
        assertThat(named(typed).lacksName(ELEVEN)).isTrue();
    }

    @Test
    void upToTenSitesAreReadWhole() {
        var ten = sites(MAPLE, 20);

        assertThat(found(named("guy"), ten)).containsExactly(41L, 41L, 45L);
        assertThat(named("").lacksName(ten)).isFalse();
    }

    @Test
    void programAndEndNarrowWhatWasFound() {
        assertThat(found(new EnrollmentSearch(null, PRE_K, null, null, "zo"), ELEVEN))
                .containsExactly(41L, 45L);
        assertThat(found(new EnrollmentSearch(null, null, null, true, "lind"), ELEVEN))
                .containsExactly(44L);
        assertThat(found(named("lind"), ELEVEN)).isEmpty();
    }

    @Test
    void aSiteThatIsNotLookedAtIsNeverShown() {
        var without = sites(HARBOR, LAST);

        assertThat(students.find(named("zo"), without, 1).students())
                .extracting(EnrolledStudent::site)
                .containsOnly("Harbor View");
        assertThat(found(named("inaki"), without)).isEmpty();
    }

    @Test
    void aThousandAreShownByNameAndMoreAreToldOf() {
        manyLees(EnrollmentsByName.MOST);
        assertThat(students.find(named("lee"), ELEVEN, 1).more()).isFalse();

        manyLees(2);
        var last = students.find(named("lee"), ELEVEN, 99);

        assertThat(last)
                .returns(EnrollmentsByName.MOST, EnrolledPage::count)
                .returns(true, EnrolledPage::more)
                .returns(20, EnrolledPage::number);
        assertThat(last.students()).hasSize(EnrolledPage.SIZE).isNotEqualTo(page(1));
        assertThat(page(1)).isEqualTo(page(1)).isSortedAccordingTo(Comparator.comparing(EnrolledStudent::firstName));
    }

    @Test
    void whereNotAllNamesAreLookedThroughThatIsToldToo() {
        manyLees(NamedStudents.MOST + 1);

        assertThat(students.find(new EnrollmentSearch(null, PRE_K, null, null, "lee"), ELEVEN, 1))
                .isEqualTo(new EnrolledPage(0, true, 1, List.of()));
    }

    private List<EnrolledStudent> page(int number) {
        return students.find(named("lee"), ELEVEN, number).students();
    }

    private void manyLees(int number) {
        var first =
                jdbc.sql("SELECT MAX(id) + 1 FROM student").query(Long.class).single();
        var ids = LongStream.range(first, first + number).boxed().toList();
        template.batchUpdate(
                "INSERT INTO student VALUES (?, 1, ?, 'Lee', 0)",
                ids.stream()
                        .map(id -> new Object[] {id, "Sam %08d".formatted(id)})
                        .toList());
        template.batchUpdate(
                "INSERT INTO site_enrollment VALUES (?, ?, ?, ?, ?, '2026-09-01', NULL, 0)",
                ids.stream()
                        .map(id -> new Object[] {id * 100, id, MAPLE, HEAD_START, BUTTERFLIES})
                        .toList());
    }

    private List<Long> found(EnrollmentSearch search, Set<Long> sites) {
        return students.find(search, sites, 1).students().stream()
                .map(EnrolledStudent::studentId)
                .toList();
    }

    private static Set<Long> sites(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }

    private static EnrollmentSearch named(String name) {
        return new EnrollmentSearch(null, null, null, null, name);
    }
}
