package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.GuardianRemoved;
import org.kinvite.roster.StudentUnenrolled;
import org.kinvite.rosterimport.ImportBench.File;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/** OneRoster 1.1 and 1.2: ids decide, relations may stand on either side, and what dangles is told. */
@RosterImportTest
class OneRosterImportTest {

    static final String ORGS = """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            o1,,,Sunny Days,district,,
            o2,,,Maple Street,school,,o1
            """;
    static final String CLASSES = """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds
            c1,,,Butterflies,PK,k1,,homeroom,,o2,t1
            c2,,,Owls,PK,,,homeroom,,o2,t1
            """;
    static final String COURSES = """
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode
            k1,,,,Head Start,
            """;
    static final String USERS = """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds
            s1,,,true,o2,student,,,Zoë,Nguyễn,,,,,,"g1,g2,g3"
            s2,,,true,o2,student,,,Ava,Johnson,,,,,,
            g1,,,true,o2,parent,,,Linh,Nguyễn,,,linh@example.com,(202) 555-0123,,
            g2,,,true,o2,relative,,,Bà,Nguyễn,,,,,(202) 555-0188,
            g3,,,true,o2,guardian,,,Minh,Nguyễn,,,,202 555 0199,,
            g4,,,true,o2,guardian,,,Grace,Johnson,,,grace@example.com,,,s2
            t1,,,true,o2,teacher,,,Ms,Rivera,,,,,,
            """;
    static final String ENROLLMENTS = """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,c1,o2,s1,student,,,
            e2,,,c2,o2,s2,student,,,
            e3,,,c1,o2,t1,teacher,true,,
            """;

    @Autowired
    ImportBench bench;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void anEmptyAgency() {
        bench.prepare();
    }

    @Test
    void aZipBringsStudentsTheirPlacesAndTheirGuardians() {
        var report = bench.bring(zip(files()));

        assertThat(bench.problems(report)).isEmpty();
        assertThat(report.source()).isEqualTo(Source.ONEROSTER);
        assertThat(bench.guardians())
                .containsExactly(
                        "Ava|A|Grace|Johnson|EMAIL|grace@example.com||en",
                        "Zoë|A|Linh|Nguyễn|EMAIL|linh@example.com|+12025550123|en",
                        "Zoë|B|Minh|Nguyễn|TEXT||+12025550199|en",
                        "Zoë|-|Bà|Nguyễn|TEXT||+12025550188|en");
        assertThat(bench.text("SELECT GROUP_CONCAT(CONCAT(p.name, '/', c.name) ORDER BY c.name) FROM site_enrollment e"
                        + " JOIN program p ON p.id = e.program_id JOIN classroom c ON c.id = e.classroom_id"))
                .isEqualTo("Head Start/Butterflies,General/Owls");
    }

    @Test
    void singleFilesInAnyOrderAreTheSame() {
        var report = bench.bring(
                File.of("enrollments.csv", ENROLLMENTS),
                File.of("users.csv", USERS),
                File.of("classes.csv", CLASSES),
                File.of("orgs.csv", ORGS));

        assertThat(report.applied(Tally.STUDENTS_ADDED)).isEqualTo(2);
        assertThat(report.applied(Tally.GUARDIANS_ADDED)).isEqualTo(4);
    }

    @Test
    void version12TellsRolesInAFileOfTheirOwn() {
        var files = files();
        files.put("users.csv", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds
                s1,,,true,,,Zoë,Nguyễn,,,,,,g1
                g1,,,true,,,Linh,Nguyễn,,,linh@example.com,,,
                """);
        files.put("roles.csv", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
                r1,,,s1,primary,student,,,o2
                r2,,,g1,primary,aide,,,o2
                r3,,,g1,secondary,parent,,,o2
                """);
        files.put("enrollments.csv", ENROLLMENTS.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        files.put("manifest.csv", "propertyName,value\noneroster.version,1.2\nfile.users,bulk\n");

        var report = bench.bring(zip(files));

        assertThat(bench.problems(report)).isEmpty();
        assertThat(bench.guardians()).containsExactly("Zoë|A|Linh|Nguyễn|EMAIL|linh@example.com||en");
    }

    @Test
    void aReImportUpdatesByIdAndNeverDoubles() {
        bench.bring(zip(files()));

        var files = files();
        files.replaceAll(
                (name, text) -> text.replace("Linh,Nguyễn", "Linh,Trần").replace("Butterflies", "Blue Butterflies"));
        var report = bench.bring(zip(files));

        assertThat(report.applied(Tally.GUARDIANS_CHANGED)).isEqualTo(1);
        assertThat(report.applied(Tally.GUARDIANS_UNCHANGED)).isEqualTo(3);
        assertThat(report.applied(Tally.STUDENTS_UNCHANGED)).isEqualTo(2);
        assertThat(bench.count("guardian")).isEqualTo(4);
        assertThat(bench.count("classroom")).isEqualTo(2);
        assertThat(bench.text("SELECT COUNT(*) FROM classroom WHERE name = 'Blue Butterflies'"))
                .isEqualTo("1");
    }

    @Test
    void aGuardianWhoIsNoLongerAnAgentIsRemovedAndTheOtherStaysB() {
        bench.bring(zip(files()));

        var files = files();
        files.replaceAll((name, text) -> text.replace("\"g1,g2,g3\"", "\"g3,g2\""));
        bench.bring(zip(files));

        assertThat(bench.guardians()).contains("Zoë|B|Minh|Nguyễn|TEXT||+12025550199|en");
        assertThat(bench.guardians()).contains("Zoë|-|Linh|Nguyễn|EMAIL|linh@example.com|+12025550123|en");
        assertThat(events.stream(GuardianRemoved.class)).hasSize(1);
    }

    @Test
    void aStudentMarkedToBeDeletedLeaves() {
        bench.bring(zip(files()));

        var files = files();
        files.replaceAll((name, text) ->
                text.replace("s2,,,true", "s2,tobedeleted,,true").replace("e2,,", "e2,tobedeleted,"));
        var report = bench.check(zip(files));
        assertThat(bench.reasons(report)).containsExactly(Reason.UNKNOWN_AGENT);
        bench.apply(report, new ImportChoices(false, true, true));

        assertThat(events.stream(StudentUnenrolled.class)).hasSize(1);
    }

    @Test
    void danglingReferencesAndUnknownRolesAreTold() {
        var files = files();
        files.put(
                "users.csv", USERS + "s3,,,true,o2,pupil,,,Lee,Moua,,,,,,\ns4,,,true,o2,student,,,Kai,Moua,,,,,,g9\n");
        files.put(
                "enrollments.csv",
                ENROLLMENTS + "e4,,,c9,o2,s4,student,,,\ne5,,,c1,o2,s9,student,,,\ne6,,,c1,o2,s1,wizard,,,\n");
        files.put("classes.csv", CLASSES + "c3,,,Nowhere,PK,,,homeroom,,o9,t1\n");

        var report = bench.check(zip(files));

        assertThat(bench.problems(report))
                .containsExactlyInAnyOrder(
                        new Problem("users.csv", 9, "role", "pupil", Reason.UNKNOWN_ROLE),
                        new Problem("enrollments.csv", 5, "classSourcedId", "c9", Reason.UNKNOWN_CLASS),
                        new Problem("enrollments.csv", 6, "userSourcedId", "s9", Reason.UNKNOWN_USER),
                        new Problem("enrollments.csv", 7, "role", "wizard", Reason.UNKNOWN_ROLE),
                        new Problem("classes.csv", 4, "schoolSourcedId", "o9", Reason.UNKNOWN_SCHOOL),
                        new Problem("users.csv", 10, "agentSourcedIds", "g9", Reason.UNKNOWN_AGENT));
        assertThat(report.planned(Tally.STUDENTS_ADDED)).isEqualTo(2);
        assertThat(report.canUnenroll()).isFalse();
    }

    @Test
    void circularAgentsAreToldAndNobodyBecomesTheirOwnGuardian() {
        var files = files();
        files.put("users.csv", """
                sourcedId,enabledUser,role,givenName,familyName,email,sms,phone,agentSourcedIds
                s1,true,student,Zoë,Nguyễn,,,,"s1,s2,t1,g1"
                s2,true,student,Ava,Johnson,,,,s1
                g1,true,parent,Linh,Nguyễn,,,,"s1,g2"
                g2,true,parent,Grace,Johnson,,,,g1
                t1,true,teacher,Ms,Rivera,,,,
                """);

        var report = bench.bring(zip(files));

        assertThat(bench.reasons(report))
                .containsExactly(
                        Reason.AGENT_OF_ITSELF,
                        Reason.CIRCULAR_AGENTS,
                        Reason.CIRCULAR_AGENTS,
                        Reason.CIRCULAR_AGENTS,
                        Reason.CIRCULAR_AGENTS,
                        Reason.AGENT_IS_NO_GUARDIAN,
                        Reason.NO_GUARDIAN);
        assertThat(bench.guardians()).containsExactly("Zoë|A|Linh|Nguyễn|EMAIL|||en");
    }

    @Test
    void anIdGivenTwiceIsToldAndItsFirstRowCounts() {
        var files = files();
        files.put("users.csv", USERS + "s1,,,true,o2,student,,,Other,Child,,,,,,\n");

        var report = bench.bring(zip(files));

        assertThat(bench.problems(report))
                .containsExactly(new Problem("users.csv", 9, "sourcedId", "s1", Reason.SAME_ID_TWICE));
        assertThat(bench.count("student")).isEqualTo(2);
    }

    static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("orgs.csv", ORGS);
        files.put("courses.csv", COURSES);
        files.put("classes.csv", CLASSES);
        files.put("users.csv", USERS);
        files.put("enrollments.csv", ENROLLMENTS);
        return files;
    }

    static File zip(Map<String, String> files) {
        return new File("roster.zip", ImportBench.zip(files));
    }
}
