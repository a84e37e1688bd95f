package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.testing.ManyGuardians;
import org.kinvite.testing.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Site Enrollments at an agency that is large enough for the database to plan as it would for a larger one. */
class EnrolledStudentsPlanTest {

    private static final int SITES = 20;
    private static final int GUARDIANS = 16_000;

    private static Statements statements;
    private static EnrolledStudents students;

    @BeforeAll
    static void aLargeAgency() {
        statements = Statements.atLargeAgency(SITES, GUARDIANS);
        students = new EnrolledStudents(JdbcClient.create(statements));
    }

    @ParameterizedTest
    @CsvSource({
        "     , nguyễn              , 1000",
        "     , Nguyễn 42           , 122",
        "     , Zoë 42              , 111",
        "     , Zoë 42 Nguyễn 42    , 111",
        "     , Nguyễn Zoë          , 1000",
        "     , nobody of that name , 0",
        "1007 ,                     , 400",
        "1007 , yễn                 , 400",
    })
    void noTableIsReadWholeAndAFewStatementsAreEnough(Long site, String name, int count) {
        var search = new EnrollmentSearch(site, null, null, null, name);

        assertThat(students.find(search, search.sitesAmong(all()), 99).count()).isEqualTo(count);

        assertThat(statements.takeAll()).hasSizeBetween(2, 4).allSatisfy(this::readsNoTableWhole);
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, "})
    void narrowedItIsNoSlower(Long program, Boolean ended) {
        students.find(new EnrollmentSearch(null, program, null, ended, "nguyễn"), all(), 1);

        assertThat(statements.takeAll()).isNotEmpty().allSatisfy(this::readsNoTableWhole);
    }

    private void readsNoTableWhole(String statement) {
        assertThat(statements.readWhole(statement)).as(statement).isEmpty();
    }

    private static Set<Long> all() {
        return IntStream.range(0, SITES).mapToObj(ManyGuardians::site).collect(Collectors.toSet());
    }
}
