package org.kinvite.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.rosterimport.AgencyZones;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportChoices;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.Outcome;
import org.kinvite.rosterimport.ProblemsAsCsv;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.WriteReport;
import org.kinvite.rosterimport.WrittenReport;
import org.kinvite.rosterimport.file.MultipartUpload;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.CurrentStaff;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The agency's roster in, for nightly drops: a dry run first, applied by a second call or because the first one said so. */
@RestController
@RequestMapping("/api/v1/roster-imports")
@Tag(name = "Roster")
class RosterImportsController {

    private static final int LISTED = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final UploadRoster uploadRoster;
    private final ApplyRoster applyRoster;
    private final ImportReports reports;
    private final WriteReport writeReport;
    private final ProblemsAsCsv problems;
    private final AgencyZones zones;
    private final CurrentStaff staff;

    RosterImportsController(
            UploadRoster uploadRoster,
            ApplyRoster applyRoster,
            ImportReports reports,
            WriteReport writeReport,
            ProblemsAsCsv problems,
            AgencyZones zones,
            CurrentStaff staff) {
        this.uploadRoster = uploadRoster;
        this.applyRoster = applyRoster;
        this.reports = reports;
        this.writeReport = writeReport;
        this.problems = problems;
        this.zones = zones;
        this.staff = staff;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes the files of a roster and finds out what they would change",
            description =
                    "A ZIP or the single files of OneRoster 1.1 or 1.2, or one plain CSV. Ask for the report at Location"
                            + " until its outcome is set. Nothing is changed unless apply says so; then it is applied once the dry run"
                            + " is done, except when more than a fifth of the students would leave and manyMayLeave is not set.")
    @ApiResponse(responseCode = "202", description = "The report, which goes on")
    @ApiResponse(responseCode = "409", description = "Another import is under way (urn:kinvite:import-under-way)")
    @ApiResponse(responseCode = "422", description = "Nothing to read, or too much; refusal says which")
    ResponseEntity<WrittenReport> upload(
            @RequestPart(required = false) List<MultipartFile> files,
            @Parameter(description = "Of the sites that the files add, e.g. America/Chicago; else that of most sites")
                    @RequestParam(required = false)
                    String timeZone,
            @RequestParam(defaultValue = "false") boolean apply,
            @ParameterObject Choices choices) {
        staff.requireWholeAgency();
        var sent = files == null ? List.<MultipartFile>of() : files;
        if (sent.isEmpty()) {
            throw new UnreadableUpload(Refusal.NOTHING_TO_READ, null);
        }
        var id = uploadRoster.upload(
                staff.agencyId(),
                sent.stream().map(MultipartUpload::new).toList(),
                zone(timeZone),
                staff.actor(),
                apply ? Optional.of(choices.chosen()) : Optional.empty());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/roster-imports/" + id))
                .body(report(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The report: how far it is, what would change or has changed, and the first hundred problems")
    WrittenReport show(@PathVariable long id) {
        staff.requireWholeAgency();
        return report(id);
    }

    @GetMapping(path = "/{id}/problems.csv", produces = "text/csv")
    @Operation(summary = "All problems that are listed, with file, line, field, value, reason and how to mend it")
    ResponseEntity<StreamingResponseBody> problems(@PathVariable long id) {
        staff.requireWholeAgency();
        reports.report(staff.agencyId(), id);
        return ResponseEntity.ok().contentType(CSV).body(out -> {
            var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
            problems.write(id, Locale.ENGLISH, writer);
            writer.flush();
        });
    }

    @PostMapping("/{id}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Applies a dry run, in the background")
    @ApiResponse(responseCode = "202", description = "The report, which goes on")
    @ApiResponse(
            responseCode = "409",
            description = "It waits for no decision (urn:kinvite:import-moved-on), or many students would leave and"
                    + " manyMayLeave is not set (urn:kinvite:many-would-leave)")
    WrittenReport apply(@PathVariable long id, @ParameterObject Choices choices) {
        staff.requireWholeAgency();
        applyRoster.apply(staff.agencyId(), id, choices.chosen(), staff.actor());
        return report(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a dry run up; nothing was changed by it")
    @ApiResponse(responseCode = "204", description = "Given up")
    @ApiResponse(responseCode = "409", description = "It waits for no decision (urn:kinvite:import-moved-on)")
    void discard(@PathVariable long id) {
        staff.requireWholeAgency();
        applyRoster.discard(staff.agencyId(), id, staff.actor());
    }

    private WrittenReport report(long id) {
        var report = reports.report(staff.agencyId(), id);
        return writeReport.write(report, report.state().isUnderWay() ? null : Outcome.of(report), LISTED);
    }

    private ZoneId zone(String wanted) {
        try {
            return wanted == null || wanted.isBlank() ? zones.ofAgency(staff.agencyId()) : ZoneId.of(wanted);
        } catch (DateTimeException nobodysZone) {
            throw new UnknownZone();
        }
    }

    /** What was sent is no time zone. */
    static class UnknownZone extends RuntimeException {}

    /**
     * The choices of whoever applies it, as parameters.
     *
     * @param replaceMended whether the source wins over contact details that staff mended
     * @param keepLeavers whether students who are no longer in the files stay enrolled
     * @param manyMayLeave whether it is meant that many leave
     */
    record Choices(Boolean replaceMended, Boolean keepLeavers, Boolean manyMayLeave) {

        ImportChoices chosen() {
            return new ImportChoices(isTrue(replaceMended), !isTrue(keepLeavers), isTrue(manyMayLeave));
        }

        private static boolean isTrue(Boolean sent) {
            return Boolean.TRUE.equals(sent);
        }
    }
}
