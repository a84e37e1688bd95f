package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.kinvite.invitation.AccountsAsCsv;
import org.kinvite.invitation.RecordExport;
import org.kinvite.invitation.RosterAsCsv;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Exports for spreadsheets: what Parent Accounts shows, and the full roster with invitation states. */
@Controller
class ExportController {

    private final AccountsAsCsv accounts;
    private final RosterAsCsv roster;
    private final RecordExport recordExport;
    private final CurrentStaff staff;

    ExportController(AccountsAsCsv accounts, RosterAsCsv roster, RecordExport recordExport, CurrentStaff staff) {
        this.accounts = accounts;
        this.roster = roster;
        this.recordExport = recordExport;
        this.staff = staff;
    }

    @GetMapping("/parent-accounts/export.csv")
    ResponseEntity<StreamingResponseBody> parentAccounts(
            @ModelAttribute ParentAccountsFilter filter,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors() || filter.site() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        staff.requireSite(filter.site());
        recordExport.record("accounts.exported", filter.site());
        return file("parent-accounts.csv", out -> accounts.write(filter.selection(Set.of()), locale, out));
    }

    /** Of all sites that the staff user may see. */
    @GetMapping("/settings/roster/export.csv")
    ResponseEntity<StreamingResponseBody> roster() {
        staff.requireSupervisor();
        var sites = staff.sites();
        recordExport.record("roster.exported", null);
        return file("roster.csv", out -> roster.write(sites, out));
    }

    private interface Content {
        void write(OutputStreamWriter out);
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Content content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    content.write(writer);
                    writer.flush();
                });
    }
}
