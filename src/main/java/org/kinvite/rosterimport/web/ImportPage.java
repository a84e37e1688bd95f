package org.kinvite.rosterimport.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.rosterimport.AgencyZones;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportChoices;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportMovedOn;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.Tally;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One import: its progress, its dry run, the decision about it, what it did. */
@Controller
@RequestMapping("/settings/roster/imports/{id}")
class ImportPage {

    private static final int LISTED = 100;

    private final ImportReports reports;
    private final ImportDetails details;
    private final ApplyRoster applyRoster;
    private final CurrentStaff staff;
    private final AgencyZones zones;

    ImportPage(
            ImportReports reports,
            ImportDetails details,
            ApplyRoster applyRoster,
            CurrentStaff staff,
            AgencyZones zones) {
        this.reports = reports;
        this.details = details;
        this.applyRoster = applyRoster;
        this.staff = staff;
        this.zones = zones;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        staff.requireSupervisor();
        model.addAttribute("report", reports.report(staff.agencyId(), id));
        model.addAttribute("tallies", Tally.values());
        model.addAttribute("left", Tally.STUDENTS_UNENROLLED);
        model.addAttribute("problems", details.problems(id, 0, LISTED));
        model.addAttribute("places", details.newPlaces(id, LISTED));
        model.addAttribute("leavers", details.leavers(id, LISTED));
        model.addAttribute("zone", zones.ofAgency(staff.agencyId()));
        return "rosterimport/import";
    }

    @PostMapping("/apply")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean replaceMended,
            @RequestParam(defaultValue = "false") boolean unenroll,
            @RequestParam(defaultValue = "false") boolean manyMayLeave,
            Model model,
            HttpServletResponse response) {
        staff.requireSupervisor();
        try {
            applyRoster.apply(
                    staff.agencyId(), id, new ImportChoices(replaceMended, unenroll, manyMayLeave), staff.actor());
        } catch (ApplyRoster.ManyWouldLeave many) {
            return again("many", id, model, response);
        } catch (ImportMovedOn movedOn) {
            return again("movedOn", id, model, response);
        }
        return "redirect:/settings/roster/imports/" + id;
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, Model model, HttpServletResponse response) {
        staff.requireSupervisor();
        try {
            applyRoster.discard(staff.agencyId(), id, staff.actor());
        } catch (ImportMovedOn movedOn) {
            return again("movedOn", id, model, response);
        }
        return "redirect:/settings/roster";
    }

    private String again(String wrong, long id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", wrong);
        return show(id, model);
    }
}
