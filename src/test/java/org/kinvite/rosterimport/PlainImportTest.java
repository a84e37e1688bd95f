package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinvite.rosterimport.SomeCsv.AVA;
import static org.kinvite.rosterimport.SomeCsv.LEO;
import static org.kinvite.rosterimport.SomeCsv.ZOE;
import static org.kinvite.rosterimport.SomeCsv.zoeWith;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.ContactDetailsImported;
import org.kinvite.roster.GuardianRemoved;
import org.kinvite.roster.StudentUnenrolled;
import org.kinvite.rosterimport.ImportBench.File;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

/** The plain CSV: what comes in, what comes again, who left, and what staff mended meanwhile. */
@RosterImportTest
class PlainImportTest {

    static final ImportChoices REPLACE = new ImportChoices(true, true, false);

    @Autowired
    ImportBench bench;

    @Autowired
    ApplyRoster applyRoster;

    @Autowired
    UploadRoster uploadRoster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void anEmptyAgency() {
        bench.prepare();
    }

    @Test
    void theDryRunTellsEverythingAndChangesNothing() {
        var report = bench.check(SomeCsv.of(ZOE, AVA, LEO));

        assertThat(report.state()).isEqualTo(ImportState.CHECKED);
        assertThat(report.source()).isEqualTo(Source.CSV);
        assertThat(report.planned(Tally.STUDENTS_ADDED)).isEqualTo(3);
        assertThat(report.planned(Tally.GUARDIANS_ADDED)).isEqualTo(5);
        assertThat(report.planned(Tally.SITES_ADDED)).isEqualTo(2);
        assertThat(report.planned(Tally.PROGRAMS_ADDED)).isEqualTo(2);
        assertThat(report.planned(Tally.CLASSROOMS_ADDED)).isEqualTo(2);
        assertThat(report.problems()).isZero();
        assertThat(bench.count("student")).isZero();
        assertThat(bench.count("site")).isZero();
        assertThat(bench.count("roster_import_chunk")).isZero();
    }

    @Test
    void whatTheDryRunToldHappens() {
        var report = bench.bring(SomeCsv.of(ZOE, AVA, LEO));

        assertThat(report.state()).isEqualTo(ImportState.APPLIED);
        assertThat(report.applied()).isEqualTo(without(report.planned(), Tally.STUDENTS_UNENROLLED));
        assertThat(bench.guardians())
                .containsExactly(
                        "Ava|A|Grace|Johnson|TEXT||+12025550144|en",
                        "Ava|B|Marcus|Johnson|EMAIL|marcus@example.com||en",
                        "Leo|A|Rania|Haddad|EMAIL|rania@example.com||ar",
                        "Zoë|A|Linh|Nguyễn|EMAIL|linh@example.com|+12025550123|vi",
                        "Zoë|B|Minh|Nguyễn|EMAIL|||en");
        assertThat(bench.text("SELECT CONCAT_WS('|', s.name, s.time_zone, p.name, c.name) FROM site_enrollment e"
                        + " JOIN site s ON s.id = e.site_id JOIN program p ON p.id = e.program_id"
                        + " JOIN classroom c ON c.id = e.classroom_id WHERE s.name = 'Harbor View'"))
                .isEqualTo("Harbor View|America/New_York|Pre-K|Dolphins");
        assertThat(bench.text("SELECT actor_name FROM audit_entry WHERE action = 'roster.imported'"))
                .isEqualTo("Dana");
        assertThat(bench.count("staged_student") + bench.count("staged_guardian"))
                .isZero();
    }

    @Test
    void theSameFileAgainChangesNothingAndIsRecognised() {
        bench.bring(SomeCsv.of(ZOE, AVA, LEO));
        var before = bench.guardians();

        var again = bench.check(SomeCsv.of(ZOE, AVA, LEO));

        assertThat(again.sameAs()).isNotNull();
        assertThat(again.planned(Tally.STUDENTS_UNCHANGED)).isEqualTo(3);
        assertThat(again.planned(Tally.GUARDIANS_UNCHANGED)).isEqualTo(5);
        bench.apply(again, ImportBench.KEEP);
        assertThat(bench.guardians()).isEqualTo(before);
        assertThat(bench.count("student")).isEqualTo(3);
        assertThat(bench.count("site_enrollment")).isEqualTo(3);
    }

    @Test
    void aNewContactInTheFileReplacesTheOldOneAndSendsNothing() {
        bench.bring(SomeCsv.of(ZOE, AVA));

        var report = bench.bring(SomeCsv.of(zoeWith("Guardian A Email", "linh@example.org"), AVA));

        assertThat(report.applied(Tally.GUARDIANS_CHANGED)).isEqualTo(1);
        assertThat(bench.guardians()).contains("Zoë|A|Linh|Nguyễn|EMAIL|linh@example.org|+12025550123|vi");
        assertThat(events.stream(ContactDetailsImported.class)).hasSize(1);
        assertThat(bench.count("outbox")).isZero();
    }

    @Test
    void whatStaffMendedStaysUnlessTheImportIsToldToReplaceIt() {
        bench.bring(SomeCsv.of(ZOE, AVA));
        jdbc.sql("UPDATE guardian SET email = 'mended@example.com' WHERE first_name = 'Linh'")
                .update();

        var kept = bench.check(SomeCsv.of(ZOE, AVA));
        assertThat(kept.planned(Tally.MENDED_BY_STAFF)).isEqualTo(1);
        assertThat(bench.problems(kept))
                .containsExactly(new Problem("roster.csv", 2, "Email", "linh@example.com", Reason.MENDED_BY_STAFF));
        bench.apply(kept, ImportBench.KEEP);
        assertThat(bench.guardians()).anyMatch(line -> line.contains("mended@example.com"));

        bench.apply(bench.check(SomeCsv.of(ZOE, AVA)), REPLACE);
        assertThat(bench.guardians()).noneMatch(line -> line.contains("mended@example.com"));
        assertThat(bench.check(SomeCsv.of(ZOE, AVA)).planned(Tally.MENDED_BY_STAFF))
                .isZero();
    }

    @Test
    void whatStaffAndSourceBothMendedAlikeIsNoQuestion() {
        bench.bring(SomeCsv.of(ZOE));
        jdbc.sql("UPDATE guardian SET email = 'linh@example.org' WHERE first_name = 'Linh'")
                .update();

        var report = bench.check(SomeCsv.of(zoeWith("Guardian A Email", "linh@example.org")));

        assertThat(report.planned(Tally.MENDED_BY_STAFF)).isZero();
        assertThat(report.planned(Tally.GUARDIANS_CHANGED)).isZero();
    }

    @Test
    void whoIsNoLongerInTheFileIsUnenrolledAtItsSitesAlone() {
        bench.bring(SomeCsv.of(ZOE, AVA, LEO));

        var report = bench.check(SomeCsv.of(ZOE));
        assertThat(report.planned(Tally.STUDENTS_UNENROLLED)).isEqualTo(1);
        assertThat(report.manyWouldLeave()).isTrue();
        assertThatThrownBy(() -> bench.apply(report, ImportBench.KEEP)).isInstanceOf(ApplyRoster.ManyWouldLeave.class);
        bench.apply(report, new ImportChoices(false, true, true));

        assertThat(enrolled()).containsExactlyInAnyOrder("Leo", "Zoë");
        assertThat(events.stream(StudentUnenrolled.class)).hasSize(1);
        assertThat(bench.text("SELECT action FROM audit_entry WHERE subject_kind = 'student'"))
                .isEqualTo("student.unenrolled");
        assertThat(bench.count("guardian")).isEqualTo(5);
    }

    @Test
    void leaversStayWhenThatIsChosen() {
        bench.bring(SomeCsv.of(ZOE, AVA));

        bench.apply(bench.check(SomeCsv.of(ZOE)), new ImportChoices(false, false, false));

        assertThat(enrolled()).containsExactlyInAnyOrder("Ava", "Zoë");
        assertThat(events.stream(StudentUnenrolled.class)).isEmpty();
    }

    @Test
    void whoComesBackIsEnrolledAgainAsTheSameStudent() {
        bench.bring(SomeCsv.of(ZOE, AVA));
        bench.apply(bench.check(SomeCsv.of(ZOE)), new ImportChoices(false, true, true));

        bench.bring(SomeCsv.of(ZOE, AVA));

        assertThat(enrolled()).containsExactlyInAnyOrder("Ava", "Zoë");
        assertThat(bench.count("student")).isEqualTo(2);
    }

    @Test
    void aRowThatIsLeftOutUnenrollsNobody() {
        bench.bring(SomeCsv.of(ZOE, AVA));

        var report = bench.check(SomeCsv.of(ZOE, AVA.replace("Ava", "")));

        assertThat(report.canUnenroll()).isFalse();
        assertThat(report.planned(Tally.STUDENTS_UNENROLLED)).isZero();
        bench.apply(report, ImportBench.KEEP);
        assertThat(enrolled()).containsExactlyInAnyOrder("Ava", "Zoë");
    }

    @Test
    void aStudentMovesToAnotherClassroom() {
        bench.bring(SomeCsv.of(ZOE, AVA));

        var report = bench.bring(SomeCsv.of(ZOE.replace("Butterflies", "Owls"), AVA));

        assertThat(report.applied(Tally.STUDENTS_CHANGED)).isEqualTo(1);
        assertThat(bench.text("SELECT c.name FROM site_enrollment e JOIN classroom c ON c.id = e.classroom_id"
                        + " JOIN student s ON s.id = e.student_id WHERE s.first_name = 'Zoë' AND e.ended_on IS NULL"))
                .isEqualTo("Owls");
        assertThat(bench.count("site_enrollment")).isEqualTo(3);
        assertThat(events.stream(StudentUnenrolled.class)).isEmpty();
    }

    @Test
    void twoRowsOfAStudentAreTwoEnrollments() {
        bench.bring(SomeCsv.of(ZOE, ZOE.replace("Butterflies", "After School")));

        assertThat(bench.count("student")).isEqualTo(1);
        assertThat(bench.count("site_enrollment")).isEqualTo(2);
        assertThat(bench.count("guardian")).isEqualTo(2);
    }

    @Test
    void anotherPersonInThePlaceOfAGuardianInheritsNothing() {
        bench.bring(SomeCsv.of(ZOE));
        var linh = bench.text("SELECT id FROM guardian WHERE first_name = 'Linh'");

        var other = zoeWith("Guardian A First Name", "Thảo")
                .replace("linh@example.com,(202) 555-0123", "thao@example.com,");
        var report = bench.bring(SomeCsv.of(other));

        assertThat(report.applied(Tally.GUARDIANS_REMOVED)).isEqualTo(1);
        assertThat(report.applied(Tally.GUARDIANS_ADDED)).isEqualTo(1);
        assertThat(bench.text("SELECT slot FROM guardian WHERE id = " + linh)).isNull();
        assertThat(bench.text("SELECT first_name FROM guardian WHERE slot = 'A'"))
                .isEqualTo("Thảo");
        assertThat(events.stream(GuardianRemoved.class)).containsExactly(new GuardianRemoved(Long.parseLong(linh)));
    }

    @Test
    void aGuardianWhoseNameIsCorrectedStaysTheSame() {
        bench.bring(SomeCsv.of(ZOE));
        var linh = bench.text("SELECT id FROM guardian WHERE first_name = 'Linh'");

        bench.bring(SomeCsv.of(zoeWith("Guardian A First Name", "Lynh").replace("Lynh,Nguyễn", "Lynh,Nguyen-Tran")));

        assertThat(bench.text("SELECT CONCAT(first_name, ' ', last_name) FROM guardian WHERE id = " + linh))
                .isEqualTo("Lynh Nguyen-Tran");
        assertThat(bench.count("guardian")).isEqualTo(2);
    }

    @Test
    void guardiansWhoChangePlacesKeepTheirRecords() {
        bench.bring(SomeCsv.of(ZOE));
        var linh = bench.text("SELECT id FROM guardian WHERE first_name = 'Linh'");

        bench.bring(SomeCsv.of(
                "Maple Street,Head Start,Butterflies,Zoë,Nguyễn,Minh,Nguyễn,,,,,Linh,Nguyễn,linh@example.com"));

        assertThat(bench.text("SELECT slot FROM guardian WHERE id = " + linh)).isEqualTo("B");
        assertThat(bench.count("guardian")).isEqualTo(2);
        assertThat(events.stream(GuardianRemoved.class)).isEmpty();
    }

    @Test
    void aStudentIdDecidesWhateverTheNameSays() {
        var header = "Student ID,Site,Program,Classroom,Student First Name,Student Last Name,"
                + "Guardian A First Name,Guardian A Last Name\n";
        bench.bring(File.of("a.csv", header + "S1,Maple,HS,Owls,Zoe,Nguyen,Linh,Nguyen\n"));

        bench.bring(File.of("a.csv", header + "S1,Maple,HS,Owls,Zoë,Trần,Linh,Nguyen\n"));

        assertThat(bench.count("student")).isEqualTo(1);
        assertThat(bench.text("SELECT last_name FROM student")).isEqualTo("Trần");
    }

    @Test
    void studentsWhomNoImportBroughtAreRecognisedByNameAndSite() {
        jdbc.sql("INSERT INTO site VALUES (11, 1, 'Maple Street', 'America/Chicago', 1)")
                .update();
        jdbc.sql("INSERT INTO program VALUES (21, 1, 'Head Start', 1)").update();
        jdbc.sql("INSERT INTO classroom VALUES (31, 11, 'Butterflies', 1)").update();
        jdbc.sql("INSERT INTO student VALUES (41, 1, 'Zoë', 'Nguyễn', 1)").update();
        jdbc.sql("INSERT INTO site_enrollment VALUES (51, 41, 11, 21, 31, '2026-09-01', NULL, 1)")
                .update();
        jdbc.sql("INSERT INTO guardian VALUES (61, 41, 'A', 'Linh', 'Nguyễn', 'Mother', 'vi', 'TEXT',"
                        + " 'typed@example.com', NULL, 1)")
                .update();

        var report = bench.check(SomeCsv.of(ZOE));

        assertThat(report.planned(Tally.STUDENTS_UNCHANGED)).isEqualTo(1);
        assertThat(report.planned(Tally.SITES_ADDED)).isZero();
        // what was typed before any import is staff's
        assertThat(bench.problems(report)).extracting(Problem::field).containsExactly("Preferred Contact", "Email");
        bench.apply(report, ImportBench.KEEP);
        assertThat(bench.guardians())
                .containsExactly(
                        "Zoë|A|Linh|Nguyễn|TEXT|typed@example.com|+12025550123|vi", "Zoë|B|Minh|Nguyễn|EMAIL|||en");
    }

    @Test
    void wheneverANameFitsSeveralStudentsNobodyGuesses() {
        twoOfOneName();

        var report = bench.check(SomeCsv.of(ZOE));

        assertThat(bench.reasons(report)).containsExactly(Reason.SEVERAL_STUDENTS);
        assertThat(report.planned(Tally.STUDENTS_ADDED)).isZero();
        assertThat(report.planned(Tally.STUDENTS_UNENROLLED)).isZero();
    }

    @Test
    void kinvitesOwnIdsOfTheFullExportFindEveryoneAgain() {
        twoOfOneName();

        var report = bench.check(File.of("roster.csv", """
                Site,Program,Classroom,Student ID,Student First Name,Student Last Name,Guardian A ID,Guardian A First Name,Guardian A Last Name
                Maple Street,Head Start,Butterflies,kinvite-41,Zoë,Nguyễn,kinvite-61,Somebody,Else
                Maple Street,Head Start,Butterflies,kinvite-42,Zoë,Nguyễn,kinvite-62,Linh,Nguyễn
                """));

        assertThat(report.problems()).isZero();
        assertThat(report.planned(Tally.STUDENTS_UNCHANGED)).isEqualTo(2);
        assertThat(report.planned(Tally.GUARDIANS_CHANGED)).isEqualTo(1);
        assertThat(report.planned(Tally.GUARDIANS_UNCHANGED)).isEqualTo(1);
        assertThat(report.planned(Tally.STUDENTS_UNENROLLED)).isZero();
    }

    private void twoOfOneName() {
        jdbc.sql("INSERT INTO site VALUES (11, 1, 'Maple Street', 'America/Chicago', 1)")
                .update();
        jdbc.sql("INSERT INTO program VALUES (21, 1, 'Head Start', 1)").update();
        jdbc.sql("INSERT INTO classroom VALUES (31, 11, 'Butterflies', 1)").update();
        for (int i = 1; i <= 2; i++) {
            jdbc.sql("INSERT INTO student VALUES (?, 1, 'Zoë', 'Nguyễn', 1)")
                    .param(40 + i)
                    .update();
            jdbc.sql("INSERT INTO site_enrollment VALUES (?, ?, 11, 21, 31, '2026-09-01', NULL, 1)")
                    .params(50 + i, 40 + i)
                    .update();
            jdbc.sql(
                            "INSERT INTO guardian VALUES (?, ?, 'A', 'Linh', 'Nguyễn', 'Mother', 'vi', 'EMAIL', NULL, NULL, 1)")
                    .params(60 + i, 40 + i)
                    .update();
        }
    }

    @Test
    void aFileWithoutTheSecondGuardianRemovesNone() {
        bench.bring(SomeCsv.of(ZOE));

        bench.bring(File.of(
                "short.csv",
                "Site;Program;Classroom;Student First Name;Student Last Name;Guardian A First Name;Guardian A Last Name\n"
                        + "Maple Street;Head Start;Butterflies;Zoë;Nguyễn;Linh;Nguyễn\n"));

        assertThat(bench.guardians())
                .containsExactly(
                        "Zoë|A|Linh|Nguyễn|EMAIL|linh@example.com|+12025550123|vi", "Zoë|B|Minh|Nguyễn|EMAIL|||en");
    }

    @Test
    void oneImportOfAnAgencyAtATime() {
        uploadRoster.upload(ImportBench.AGENCY, List.of(SomeCsv.of(ZOE)), ImportBench.NEW_YORK, ImportBench.DANA);

        assertThatThrownBy(() -> uploadRoster.upload(
                        ImportBench.AGENCY, List.of(SomeCsv.of(ZOE)), ImportBench.NEW_YORK, ImportBench.DANA))
                .isInstanceOf(ImportUnderWay.class);
    }

    @Test
    void aNewerUploadTakesThePlaceOfOneThatNobodyDecidedAbout() {
        var first = bench.check(SomeCsv.of(ZOE));
        var second = bench.check(SomeCsv.of(AVA));

        assertThat(second.state()).isEqualTo(ImportState.CHECKED);
        assertThatThrownBy(() -> bench.apply(first, ImportBench.KEEP)).isInstanceOf(ImportMovedOn.class);
        assertThat(bench.count("staged_student")).isEqualTo(1);
    }

    @Test
    void anotherAgencysImportDoesNotExist() {
        var report = bench.check(SomeCsv.of(ZOE));

        assertThatThrownBy(() -> applyRoster.apply(2, report.id(), ImportBench.KEEP, ImportBench.DANA))
                .isInstanceOf(NotGranted.class);
        assertThatThrownBy(() -> applyRoster.discard(2, report.id(), ImportBench.DANA))
                .isInstanceOf(NotGranted.class);
    }

    private List<String> enrolled() {
        return jdbc.sql("SELECT s.first_name FROM site_enrollment e JOIN student s ON s.id = e.student_id"
                        + " WHERE e.ended_on IS NULL")
                .query(String.class)
                .list();
    }

    private static java.util.Map<Tally, Integer> without(java.util.Map<Tally, Integer> counts, Tally what) {
        var left = new java.util.EnumMap<>(counts);
        left.remove(what);
        return left;
    }
}
