package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.roster.RosterRows.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({EnrolledStudents.class, Places.class})
class EnrolledStudentsTest {

    static final Set<Long> BOTH = Set.of(MAPLE, HARBOR);

    @Autowired
    EnrolledStudents students;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void roster() {
        RosterRows.insertInto(jdbc);
        student(jdbc, 41, "Zoë", "Nguyễn");
        student(jdbc, 42, "Iñaki", "Peña");
        student(jdbc, 43, "Ann_Marie", "O'Brien");
        student(jdbc, 44, "Emma", "Lindqvist");
        enroll(jdbc, 41, MAPLE, HEAD_START, BUTTERFLIES, null);
        enroll(jdbc, 41, HARBOR, PRE_K, DOLPHINS, null);
        enroll(jdbc, 42, MAPLE, PRE_K, SUNFLOWERS, null);
        enroll(jdbc, 43, MAPLE, HEAD_START, SUNFLOWERS, null);
        enroll(jdbc, 44, MAPLE, HEAD_START, SUNFLOWERS, "2026-10-01");
    }

    @Test
    void studentsComeByLastNameWithTheirPlaceInWords() {
        assertThat(page(search(null, null, null), Set.of(MAPLE), 1))
                .containsExactly(
                        new EnrolledStudent(41, "Zoë", "Nguyễn", "Maple Street", "Head Start", "Butterflies"),
                        new EnrolledStudent(43, "Ann_Marie", "O'Brien", "Maple Street", "Head Start", "Sunflowers"),
                        new EnrolledStudent(42, "Iñaki", "Peña", "Maple Street", "Pre-K", "Sunflowers"));
    }

    @Test
    void aProgramAndAClassroomNarrowTheList() {
        assertThat(count(search(HEAD_START, SUNFLOWERS, null), BOTH)).isEqualTo(1);
        assertThat(count(search(HEAD_START, DOLPHINS, null), BOTH)).isZero();
    }

    @Test
    void whoHasLeftIsFoundAmongTheEnded() {
        var left = new EnrollmentSearch(null, null, null, true, null);

        assertThat(page(left, BOTH, 1))
                .containsExactly(
                        new EnrolledStudent(44, "Emma", "Lindqvist", "Maple Street", "Head Start", "Sunflowers"));
        assertThat(count(left, Set.of(HARBOR))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen", "ZOE", " zoë  nguyễn ", "guy", "Nguyễn Zoë"})
    void caseAccentsAndTheOrderOfNamesDoNotMatter(String name) {
        assertThat(page(search(null, null, name), Set.of(MAPLE), 1))
                .extracting(EnrolledStudent::studentId)
                .containsExactly(41L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "z%n", "'; DROP TABLE student", "!"})
    void whatIsTypedIsNeverAPattern(String name) {
        assertThat(count(search(null, null, name), BOTH)).isZero();
    }

    @Test
    void anUnderscoreIsFoundWhereItStands() {
        assertThat(count(search(null, null, "n_m"), BOTH)).isEqualTo(1);
    }

    @Test
    void pagesHoldFiftyRowsAndNoneTwice() {
        sixtyLees();
        var lees = search(null, null, "lee");

        var first = page(lees, BOTH, 1);
        var second = page(lees, BOTH, 2);

        assertThat(count(lees, BOTH)).isEqualTo(60);
        assertThat(first).hasSize(EnrolledPage.SIZE);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoMaySeeNoSiteSeesNobodyAndNothingToChoose() {
        assertThat(page(search(null, null, null), Set.of(), 1)).isEmpty();
        assertThat(count(search(null, null, null), Set.of())).isZero();
        assertThat(places.sites(Set.of())).isEmpty();
    }

    @Test
    void onlyWhatBelongsToTheSitesCanBeChosen() {
        assertThat(places.sites(Set.of(HARBOR))).containsExactly(new Choice(HARBOR, "Harbor View"));
        assertThat(places.programs(Set.of(HARBOR))).containsExactly(new Choice(PRE_K, "Pre-K"));
        assertThat(places.classrooms(MAPLE)).extracting(Choice::name).containsExactly("Butterflies", "Sunflowers");
    }

    @Test
    void aClassroomOfASiteChosenBeforeNarrowsNothing() {
        var stale = new EnrollmentSearch(HARBOR, PRE_K, BUTTERFLIES, true, null);

        assertThat(stale.among(places.programs(Set.of(HARBOR)), places.classrooms(HARBOR)))
                .isEqualTo(new EnrollmentSearch(HARBOR, PRE_K, null, true, null));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 2", "99, 2"})
    void aPageThatDoesNotExistIsTheNearestOneThatDoes(int asked, int shown) {
        sixtyLees();

        assertThat(students.find(search(null, null, "lee"), BOTH, asked))
                .returns(shown, EnrolledPage::number)
                .returns(2, EnrolledPage::pages);
    }

    private void sixtyLees() {
        for (long id = 1000; id < 1060; id++) {
            student(jdbc, id, "Sam", "Lee");
            enroll(jdbc, id, MAPLE, PRE_K, BUTTERFLIES, null);
        }
    }

    private List<EnrolledStudent> page(EnrollmentSearch search, Set<Long> sites, int number) {
        return students.find(search, sites, number).students();
    }

    private int count(EnrollmentSearch search, Set<Long> sites) {
        return students.find(search, sites, 1).count();
    }

    private static EnrollmentSearch search(Long program, Long classroom, String name) {
        return new EnrollmentSearch(null, program, classroom, null, name);
    }
}
