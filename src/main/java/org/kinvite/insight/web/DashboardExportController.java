package org.kinvite.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kinvite.insight.FigureTable;
import org.kinvite.insight.FiguresAsCsv;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The Dashboard's figures for spreadsheets. They name nobody, so that taking them out is not put on the audit trail. */
@Controller
class DashboardExportController {

    private final FiguresAsCsv figures;
    private final CurrentStaff currentStaff;

    DashboardExportController(FiguresAsCsv figures, CurrentStaff currentStaff) {
        this.figures = figures;
        this.currentStaff = currentStaff;
    }

    @GetMapping("/dashboard/places.csv")
    ResponseEntity<StreamingResponseBody> places(
            @ModelAttribute DashboardFilter filter, BindingResult errors, Locale locale, HttpServletResponse response)
            throws IOException {
        return file(FigureTable.PLACES, filter, errors, locale, response);
    }

    @GetMapping("/dashboard/weeks.csv")
    ResponseEntity<StreamingResponseBody> weeks(
            @ModelAttribute DashboardFilter filter, BindingResult errors, Locale locale, HttpServletResponse response)
            throws IOException {
        return file(FigureTable.WEEKS, filter, errors, locale, response);
    }

    @GetMapping("/dashboard/invitations.csv")
    ResponseEntity<StreamingResponseBody> invitations(
            @ModelAttribute DashboardFilter filter, BindingResult errors, Locale locale, HttpServletResponse response)
            throws IOException {
        return file(FigureTable.INVITATIONS, filter, errors, locale, response);
    }

    private ResponseEntity<StreamingResponseBody> file(
            FigureTable table,
            DashboardFilter filter,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        if (filter.site() != null) {
            currentStaff.requireSite(filter.site());
        }
        var asked = filter.asked(currentStaff.sites());
        var name = table.name().toLowerCase(Locale.ROOT) + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    figures.write(table, asked, locale, writer);
                    writer.flush();
                });
    }
}
