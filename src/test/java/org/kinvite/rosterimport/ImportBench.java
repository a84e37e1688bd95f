package org.kinvite.rosterimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kinvite.rosterimport.file.UploadedFile;
import org.kinvite.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency that imports: files in, steps run, the roster read back. */
class ImportBench {

    static final long AGENCY = 1;
    static final Actor DANA = new Actor(Actor.Kind.STAFF, 7L, "Dana");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ImportChoices KEEP = new ImportChoices(false, true, false);

    /** A file in memory. */
    record File(String name, byte[] bytes) implements UploadedFile {

        static File of(String name, String text) {
            return new File(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final UploadRoster uploadRoster;
    private final ApplyRoster applyRoster;
    private final ReadUpload readUpload;
    private final ImportStep importStep;
    private final ImportReports reports;
    private final ImportDetails details;
    private final JdbcClient jdbc;

    ImportBench(
            UploadRoster uploadRoster,
            ApplyRoster applyRoster,
            ReadUpload readUpload,
            ImportStep importStep,
            ImportReports reports,
            ImportDetails details,
            JdbcClient jdbc) {
        this.uploadRoster = uploadRoster;
        this.applyRoster = applyRoster;
        this.readUpload = readUpload;
        this.importStep = importStep;
        this.reports = reports;
        this.details = details;
        this.jdbc = jdbc;
    }

    void prepare() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0), (2, 'Rainbow', 0)")
                .update();
    }

    /** An agency that is not rolled back. */
    void prepare(long agency) {
        jdbc.sql("INSERT INTO agency VALUES (?, 'Sunny Days', 0)").param(agency).update();
    }

    /** The dry run of these files. */
    ImportReport check(UploadedFile... files) {
        return check(AGENCY, files);
    }

    ImportReport check(long agency, UploadedFile... files) {
        var id = uploadRoster.upload(agency, List.of(files), NEW_YORK, DANA);
        work();
        return reports.report(agency, id);
    }

    /** Dry run and application. */
    ImportReport bring(UploadedFile... files) {
        return apply(check(files), KEEP);
    }

    ImportReport apply(ImportReport checked, ImportChoices choices) {
        return apply(AGENCY, checked, choices);
    }

    ImportReport apply(long agency, ImportReport checked, ImportChoices choices) {
        applyRoster.apply(agency, checked.id(), choices, DANA);
        work();
        return reports.report(agency, checked.id());
    }

    /** What the runner does until nothing is left to do. */
    void work() {
        boolean more = true;
        while (more) {
            more = importStep.run() || readUpload.run(() -> false);
        }
    }

    List<Problem> problems(ImportReport report) {
        return details.problems(report.id(), 0, 1_000);
    }

    List<Reason> reasons(ImportReport report) {
        return problems(report).stream().map(Problem::reason).toList();
    }

    int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }

    String text(String sql) {
        return jdbc.sql(sql).query(String.class).optional().orElse(null);
    }

    /** Every guardian in a line: student, slot, name, contact. */
    List<String> guardians() {
        return jdbc.sql("SELECT CONCAT_WS('|', s.first_name, COALESCE(g.slot, '-'), g.first_name, g.last_name,"
                        + " g.preferred_contact, COALESCE(g.email, ''), COALESCE(g.cell_phone, ''), g.language)"
                        + " FROM guardian g JOIN student s ON s.id = g.student_id"
                        + " ORDER BY s.first_name, s.id, COALESCE(g.slot, 'Z'), g.id")
                .query(String.class)
                .list();
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
