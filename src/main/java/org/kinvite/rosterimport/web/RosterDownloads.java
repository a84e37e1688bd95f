package org.kinvite.rosterimport.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kinvite.kernel.CsvText;
import org.kinvite.roster.RosterColumns;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ProblemsAsCsv;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The template of the plain CSV, and the problems of an import. */
@Controller
class RosterDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportReports reports;
    private final ProblemsAsCsv problems;
    private final CurrentStaff staff;

    RosterDownloads(ImportReports reports, ProblemsAsCsv problems, CurrentStaff staff) {
        this.reports = reports;
        this.problems = problems;
        this.staff = staff;
    }

    @GetMapping("/settings/roster/template.csv")
    ResponseEntity<StreamingResponseBody> template() {
        staff.requireSupervisor();
        return file("kinvite-roster-template.csv", out -> {
            var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
            new CsvText(writer)
                    .row(RosterColumns.all().toArray())
                    .row(RosterColumns.example().toArray())
                    .flush();
            writer.flush();
        });
    }

    @GetMapping("/settings/roster/imports/{id}/problems.csv")
    ResponseEntity<StreamingResponseBody> problems(@PathVariable long id, Locale locale) {
        staff.requireSupervisor();
        reports.report(staff.agencyId(), id);
        return file("roster-problems-" + id + ".csv", out -> {
            var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
            problems.write(id, locale, writer);
            writer.flush();
        });
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
