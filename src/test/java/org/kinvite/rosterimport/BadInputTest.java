package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.rosterimport.SomeCsv.AVA;
import static org.kinvite.rosterimport.SomeCsv.ZOE;
import static org.kinvite.rosterimport.SomeCsv.zoeWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.rosterimport.ImportBench.File;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input: each is refused or reported plainly, and nothing is half applied. */
@RosterImportTest
class BadInputTest {

    private static final String BOM = "\uFEFF";

    @Autowired
    ImportBench bench;

    @BeforeEach
    void anEmptyAgency() {
        bench.prepare();
    }

    @AfterEach
    void nobodyWasChanged() {
        assertThat(bench.count("roster_import WHERE state = 'APPLIED'") > 0 || bench.count("student") == 0)
                .isTrue();
    }

    @Test
    void aFileThatIsOnlyCalledZipIsRefused() {
        refused(new File("roster.zip", "hello".getBytes(StandardCharsets.UTF_8)), "NOT_A_ZIP");
    }

    @Test
    void aZipThatIsCutOffIsRefused() {
        var whole = ImportBench.zip(Map.of("roster.csv", many(5_000)));

        refused(new File("roster.zip", Arrays.copyOf(whole, whole.length / 2)), "BROKEN_ZIP");
        assertThat(bench.count("staged_student")).isZero();
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("roster.csv"));
            var zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }

        refused(new File("bomb.zip", bytes.toByteArray()), "ZIP_TOO_LARGE", "LINE_TOO_LONG");
    }

    @Test
    void aZipOfTooManyFilesIsRefused() {
        var files = IntStream.range(0, 60).boxed().collect(Collectors.toMap(i -> "file" + i + ".txt", i -> "x"));

        refused(new File("many.zip", ImportBench.zip(files)), "ZIP_TOO_MANY_FILES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../roster.csv", "a/../../roster.csv", "/etc/roster.csv", "C:\\roster.csv", "..\\roster.csv"})
    void aNameThatLeadsOutOfTheZipIsRefused(String name) {
        refused(new File("evil.zip", ImportBench.zip(Map.of(name, SomeCsv.text(ZOE)))), "ZIP_UNSAFE_NAME");
    }

    @Test
    void aWorkbookIsRefusedWithTheWayToMendIt() {
        refused(new File("roster.xlsx", ImportBench.zip(Map.of("[Content_Types].xml", "<Types/>"))), "WORKBOOK");
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused(new File("roster.csv", new byte[] {'S', 'i', 't', 'e', 0, 1, 2, 3, '\n'}), "NOT_TEXT");
    }

    @Test
    void theSameFileTwiceInOneUploadIsRefused() {
        var report = bench.check(SomeCsv.of(ZOE), SomeCsv.of(ZOE));

        assertThat(report.refusal()).isEqualTo("SAME_FILE_TWICE");
    }

    @Test
    void aMarkForUtf8IsNoPartOfTheFirstColumn() {
        taken(File.of("roster.csv", BOM + SomeCsv.text(ZOE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadByItsMark(String encoding) {
        taken(new File("roster.csv", (BOM + SomeCsv.text(ZOE)).getBytes(Charset.forName(encoding))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void latin1IsReadWithAWarning(String encoding) {
        var report = bench.bring(new File(
                "roster.csv",
                SomeCsv.text(AVA.replace("Ava", "Zoë").replace("Grace", "Renée"))
                        .getBytes(Charset.forName(encoding))));

        assertThat(bench.problems(report))
                .containsExactly(new Problem("roster.csv", 0, "", "Windows-1252", Reason.ENCODING_GUESSED));
        assertThat(bench.guardians()).anyMatch(line -> line.startsWith("Zoë|A|Renée|"));
    }

    @Test
    void twoEncodingsInOneFileAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(SomeCsv.text(ZOE).getBytes(StandardCharsets.UTF_8));
        bytes.write(AVA.replace("Ava", "Zoë").getBytes(StandardCharsets.ISO_8859_1));

        refused(new File("roster.csv", bytes.toByteArray()), "NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void otherDelimitersAreFoundOut(String delimiter) {
        taken(File.of("roster.csv", SomeCsv.text(ZOE).replace(",", delimiter)));
    }

    @Test
    void aLineBreakWithinQuotesIsOneRowAndLaterLinesKeepTheirNumbers() {
        var report = bench.check(SomeCsv.of(
                ZOE.replace("Butterflies", "\"Butter\nflies, room 2\""),
                zoeWith("Guardian A Email", "not an address")));

        assertThat(bench.problems(report))
                .containsExactly(
                        new Problem("roster.csv", 4, "Guardian A Email", "not an address", Reason.WRONG_EMAIL));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
        var report = bench.check(SomeCsv.of(AVA, ZOE.replace("Butterflies", "\"Butterflies"), ZOE));

        assertThat(report.refusal()).isEqualTo("UNCLOSED_QUOTE");
        assertThat(report.refusalDetail()).isEqualTo("roster.csv:3");
    }

    @Test
    void missingColumnsAreNamed() {
        var report = bench.check(File.of("roster.csv", "Site,Student First Name\nMaple,Zoë\n"));

        assertThat(report.refusal()).isEqualTo("MISSING_COLUMNS");
        assertThat(report.refusalDetail()).contains("Program", "Classroom", "Student Last Name");
    }

    @Test
    void aColumnThatComesTwiceIsNamed() {
        var report = bench.check(File.of("roster.csv", "Site,Program,site\nMaple,HS,Maple\n"));

        assertThat(report.refusal()).isEqualTo("COLUMN_TWICE");
    }

    @Test
    void missingFilesOfOneRosterAreNamed() {
        var report = bench.check(
                File.of("users.csv", OneRosterImportTest.USERS), File.of("orgs.csv", OneRosterImportTest.ORGS));

        assertThat(report.refusal()).isEqualTo("MISSING_FILES");
        assertThat(report.refusalDetail()).isEqualTo("classes.csv, enrollments.csv");
    }

    @Test
    void oneRosterAndThePlainCsvTogetherAreRefused() {
        refused("MIXED_SOURCES", File.of("users.csv", OneRosterImportTest.USERS), SomeCsv.of(ZOE));
    }

    @Test
    void aDeltaIsRefusedBecauseWhoIsNotInItHasNotLeft() {
        var files = OneRosterImportTest.files();
        files.put("manifest.csv", "propertyName,value\nfile.users,delta\n");

        refused(OneRosterImportTest.zip(files), "DELTA");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(File.of("roster.csv", "\n"), "NO_ROWS");
    }

    @Test
    void aNameOfTenThousandCharactersIsLeftOutAndShownCut() {
        var report = bench.check(SomeCsv.of(zoeWith("Student First Name", "Z".repeat(10_000)), AVA));

        var problem = bench.problems(report).getFirst();
        assertThat(problem.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(problem.value()).hasSizeLessThan(110);
        assertThat(report.planned(Tally.STUDENTS_ADDED)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Student First Name, =HYPERLINK(x), FORMULA",
        "Guardian A Last Name, @SUM(A1), FORMULA",
        "Student Last Name, +cmd, FORMULA",
        "Student Last Name, '', MISSING",
        "Classroom, '', MISSING",
        "Guardian A Email, linh@, WRONG_EMAIL",
        "Guardian A Cell Phone, 12, WRONG_PHONE",
        "Guardian A Language, Klingonish, WRONG_LANGUAGE",
        "Guardian A Preferred Contact, Pigeon, WRONG_PREFERRED_CONTACT",
        "Guardian A First Name, '', GUARDIAN_WITHOUT_NAME"
    })
    void aFieldThatCannotBeTakenIsToldWithItsLine(String column, String value, Reason reason) {
        var report = bench.check(SomeCsv.of(AVA, zoeWith(column, value)));

        assertThat(bench.problems(report)).contains(new Problem("roster.csv", 3, column, value, reason));
    }

    @Test
    void controlAndDirectionCharactersInNamesAreTold() {
        var report = bench.check(SomeCsv.of(zoeWith("Student First Name", "Z\u202Eoë"), AVA));

        assertThat(bench.reasons(report)).containsExactly(Reason.CONTROL_CHARACTER);
    }

    @Test
    void aWrongEmailLeavesTheGuardianWithWhatIsKept() {
        bench.bring(SomeCsv.of(ZOE));

        bench.bring(SomeCsv.of(zoeWith("Guardian A Email", "linh@")));

        assertThat(bench.guardians()).anyMatch(line -> line.contains("linh@example.com"));
    }

    @Test
    void moreFieldsThanColumnsAreTold() {
        var report = bench.check(SomeCsv.of(ZOE + ",,extra", AVA));

        assertThat(bench.reasons(report)).containsExactly(Reason.TOO_MANY_FIELDS);
    }

    @Test
    void theSameRowTwiceIsToldAndComesInOnce() {
        var report = bench.bring(SomeCsv.of(ZOE, ZOE));

        assertThat(bench.problems(report))
                .containsExactly(new Problem("roster.csv", 3, "", "Zoë Nguyễn", Reason.SAME_STUDENT_TWICE));
        assertThat(bench.count("site_enrollment")).isEqualTo(1);
    }

    @Test
    void hostileTextIsStoredAsTyped() {
        bench.bring(SomeCsv.of(
                zoeWith("Student First Name", "<script>'; DROP TABLE student; --"),
                zoeWith("Student First Name", "🦋")));

        assertThat(bench.count("student WHERE first_name IN ('<script>''; DROP TABLE student; --', '🦋')"))
                .isEqualTo(2);
    }

    private void refused(File file, String... refusals) {
        assertThat(bench.check(file).refusal()).isIn((Object[]) refusals);
        assertThat(bench.count("roster_import_chunk") + bench.count("staged_place"))
                .isZero();
    }

    private void refused(String refusal, File... files) {
        assertThat(bench.check(files).refusal()).isEqualTo(refusal);
    }

    private void taken(File file) {
        var report = bench.bring(file);

        assertThat(bench.problems(report)).isEmpty();
        assertThat(bench.guardians())
                .containsExactly(
                        "Zoë|A|Linh|Nguyễn|EMAIL|linh@example.com|+12025550123|vi", "Zoë|B|Minh|Nguyễn|EMAIL|||en");
    }

    private static String many(int rows) {
        var random = new java.util.Random(7);
        return SomeCsv.text(IntStream.range(0, rows)
                .mapToObj(i -> zoeWith("Student First Name", Long.toString(random.nextLong() >>> 1, 36))
                        .toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    }
}
