package org.kinvite.rosterimport.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportChoices;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ImportState;
import org.kinvite.rosterimport.Outcome;
import org.kinvite.rosterimport.Severity;
import org.kinvite.rosterimport.Source;
import org.kinvite.rosterimport.Tally;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.WriteReport;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command line: a dry run unless told to apply, text or JSON, and an exit code that a nightly script can act on. */
@DatabaseTest
class ImportCommandTest {

    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    final UploadRoster uploadRoster = mock(UploadRoster.class);
    final ApplyRoster applyRoster = mock(ApplyRoster.class);
    final ImportReports reports = mock(ImportReports.class);
    final ImportDetails details = mock(ImportDetails.class);
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    ImportCommand command;
    String file;

    @BeforeEach
    void aFileAndAnAgency() throws IOException {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/rosterimport");
        texts.setDefaultEncoding("UTF-8");
        file = Files.writeString(folder.resolve("roster.csv"), "Site").toString();
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        command = new ImportCommand(
                uploadRoster,
                applyRoster,
                reports,
                new PrintedReport(details, new WriteReport(details, texts), texts, new ObjectMapper()),
                jdbc);
        when(uploadRoster.upload(eq(1L), any(), any(), any())).thenReturn(7L);
    }

    @Test
    void withoutApplyItIsADryRun() throws Exception {
        reportsAre(report(ImportState.READING, 0), report(ImportState.CHECKED, 0));

        assertThat(run("--kinvite.import=" + file)).isEqualTo(Outcome.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Import 7 of roster.csv: Waits for your decision", "Students added: 3");
        verify(applyRoster, never()).apply(anyLong(), anyLong(), any(), any());
    }

    @Test
    void applyAppliesWithTheChoicesGiven() throws Exception {
        reportsAre(report(ImportState.CHECKED, 0), report(ImportState.APPLYING, 0), report(ImportState.APPLIED, 0));

        assertThat(run("--kinvite.import=" + file, "--apply", "--replace-mended", "--json"))
                .isEqualTo(Outcome.DONE);

        verify(applyRoster).apply(eq(1L), eq(7L), eq(new ImportChoices(true, true, false)), any());
        var json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("state").asText()).isEqualTo("APPLIED");
        assertThat(json.path("counts").path("STUDENTS_ADDED").asInt()).isEqualTo(2);
    }

    @Test
    void rowsLeftOutAndFilesRefusedHaveExitCodesOfTheirOwn() throws Exception {
        reportsAre(report(ImportState.CHECKED, 2));
        assertThat(run("--kinvite.import=" + file).exitCode()).isEqualTo(3);
        reportsAre(report(ImportState.REFUSED, 0));
        assertThat(run("--kinvite.import=" + file).exitCode()).isEqualTo(2);
    }

    @Test
    void manyWhoWouldLeaveStopIt() throws Exception {
        reportsAre(report(ImportState.CHECKED, 0));
        doThrow(new ApplyRoster.ManyWouldLeave()).when(applyRoster).apply(anyLong(), anyLong(), any(), any());

        assertThat(run("--kinvite.import=" + file, "--apply").exitCode()).isEqualTo(4);
    }

    @Test
    void whatCannotBeginSaysWhy() throws Exception {
        assertThat(run("--kinvite.import=" + folder.resolve("none.csv")).exitCode())
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.csv cannot be read");

        jdbc.sql("INSERT INTO agency VALUES (2, 'Rainbow', 0)").update();
        assertThat(run("--kinvite.import=" + file).exitCode()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--agency= must name one of: Rainbow, Sunny Days");
    }

    private Outcome run(String... arguments) throws InterruptedException {
        return command.run(new DefaultApplicationArguments(arguments), new PrintStream(out), new PrintStream(err));
    }

    private void reportsAre(ImportReport first, ImportReport... next) {
        when(reports.report(1, 7)).thenReturn(first, Stream.of(next).toArray(ImportReport[]::new));
    }

    private static ImportReport report(ImportState state, int errors) {
        return new ImportReport(
                7,
                state,
                Source.CSV,
                "roster.csv",
                "Command line",
                Instant.EPOCH,
                50,
                state == ImportState.REFUSED ? "NOT_A_ZIP" : null,
                null,
                true,
                false,
                false,
                null,
                ZoneOffset.UTC,
                errors,
                Map.of(Severity.ERROR, errors),
                Map.of(Tally.STUDENTS_ADDED, 3),
                Map.of(Tally.STUDENTS_ADDED, 2),
                null,
                null);
    }
}
