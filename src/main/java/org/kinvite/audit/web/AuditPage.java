package org.kinvite.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kinvite.audit.ExportTrail;
import org.kinvite.audit.FindSubjects;
import org.kinvite.audit.ReadTrail;
import org.kinvite.audit.SeenEntry;
import org.kinvite.audit.TrailChoices;
import org.kinvite.audit.TrailPlace;
import org.kinvite.audit.TrailWords;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Audit: who did what, to whom, when; for supervisors, of their own agency. */
@Controller
class AuditPage {

    static final int ENTRIES_A_PAGE = 50;

    private final AskedTrail asked;
    private final ReadTrail readTrail;
    private final ExportTrail exportTrail;
    private final TrailChoices choices;
    private final TrailWords words;
    private final Places places;
    private final CurrentStaff currentStaff;

    AuditPage(
            AskedTrail asked,
            ReadTrail readTrail,
            ExportTrail exportTrail,
            TrailChoices choices,
            TrailWords words,
            Places places,
            CurrentStaff currentStaff) {
        this.asked = asked;
        this.readTrail = readTrail;
        this.exportTrail = exportTrail;
        this.choices = choices;
        this.words = words;
        this.places = places;
        this.currentStaff = currentStaff;
    }

    @GetMapping("/audit")
    String show(
            @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        currentStaff.requireSupervisor();
        if (errors.hasErrors()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        model.addAttribute("tooMany", false);
        try {
            fill(model, read(filter));
        } catch (FindSubjects.TooMany tooMany) {
            model.addAttribute("tooMany", true);
            fill(model, List.of());
        } catch (IllegalArgumentException writtenByHand) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        var agency = currentStaff.agencyId();
        model.addAttribute("sites", places.sites(currentStaff.sites()));
        model.addAttribute("actors", choices.actors(agency));
        model.addAttribute("acts", choices.actions(agency));
        model.addAttribute("zone", asked.zone(filter));
        model.addAttribute("words", words);
        return "audit/audit";
    }

    @GetMapping("/audit/export.csv")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute AuditFilter filter, BindingResult errors, Locale locale, HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        var all = asked.of(filter);
        exportTrail.record(all);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    exportTrail.write(all, locale, writer);
                    writer.flush();
                });
    }

    /** One more than a page shows: then there are older ones. */
    private List<SeenEntry> read(AuditFilter filter) {
        var after = filter.after() == null ? null : TrailPlace.parse(filter.after());
        return readTrail.page(asked.of(filter), after, ENTRIES_A_PAGE + 1);
    }

    private static void fill(Model model, List<SeenEntry> read) {
        var shown = read.subList(0, Math.min(read.size(), ENTRIES_A_PAGE));
        model.addAttribute("entries", shown);
        model.addAttribute(
                "older", read.size() > ENTRIES_A_PAGE ? shown.getLast().place() : null);
    }
}
