package org.kinvite.rosterimport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kinvite.rosterimport.AgencyZones;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ImportUnderWay;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.file.MultipartUpload;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Settings &gt; Roster: upload, and what was uploaded before. For those who decide for the agency. */
@Controller
@RequestMapping("/settings/roster")
class RosterPage {

    private static final int HISTORY = 50;

    private final UploadRoster uploadRoster;
    private final ImportReports reports;
    private final CurrentStaff staff;
    private final AgencyZones zones;

    RosterPage(UploadRoster uploadRoster, ImportReports reports, CurrentStaff staff, AgencyZones zones) {
        this.uploadRoster = uploadRoster;
        this.reports = reports;
        this.staff = staff;
        this.zones = zones;
    }

    @GetMapping
    String show(Model model) {
        staff.requireSupervisor();
        return page(zones.ofAgency(staff.agencyId()), model);
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String timeZone,
            Model model,
            HttpServletResponse response) {
        staff.requireSupervisor();
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var zone = zone(timeZone);
        if (sent.isEmpty() || zone.isEmpty()) {
            return refused(sent.isEmpty() ? "noFile" : "wrongZone", zone, model, response);
        }
        try {
            var id = uploadRoster.upload(
                    staff.agencyId(), sent.stream().map(MultipartUpload::new).toList(), zone.get(), staff.actor());
            return "redirect:/settings/roster/imports/" + id;
        } catch (ImportUnderWay underWay) {
            return refused("underWay", zone, model, response);
        } catch (UnreadableUpload unreadable) {
            return refused("refusal." + unreadable.refusal(), zone, model, response);
        }
    }

    private String refused(String wrong, Optional<ZoneId> zone, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", wrong);
        return page(zone.orElseGet(() -> zones.ofAgency(staff.agencyId())), model);
    }

    private String page(ZoneId timeZone, Model model) {
        var agency = staff.agencyId();
        model.addAttribute("open", reports.open(agency).orElse(null));
        model.addAttribute("history", reports.history(agency, HISTORY));
        model.addAttribute("zones", AgencyZones.CHOICES);
        model.addAttribute("timeZone", timeZone.getId());
        model.addAttribute("zone", zones.ofAgency(agency));
        model.addAttribute("largest", uploadRoster.largestUpload().toMegabytes());
        return "rosterimport/roster";
    }

    private static Optional<ZoneId> zone(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(typed));
        } catch (DateTimeException nobodysZone) {
            return Optional.empty();
        }
    }
}
