package org.kinvite.reconciliation.web;

import java.time.Clock;
import java.time.Duration;
import org.kinvite.reconciliation.LookNow;
import org.kinvite.reconciliation.OpenFindings;
import org.kinvite.reconciliation.Runs;
import org.kinvite.reconciliation.Situations;
import org.kinvite.reconciliation.StartAgainProgress;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; Operations, for supervisors: how the installation stands and what the reconciliation did. */
@Controller
@RequestMapping("/settings/operations")
class OperationsPage {

    private static final int FINDINGS = 50;
    private static final int COMPARISONS = 10;
    private static final Duration LATELY = Duration.ofDays(1);

    private final Situations situations;
    private final Runs runs;
    private final OpenFindings findings;
    private final LookNow lookNow;
    private final StartAgainProgress startAgain;
    private final StaffZone zone;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    OperationsPage(
            Situations situations,
            Runs runs,
            OpenFindings findings,
            LookNow lookNow,
            StartAgainProgress startAgain,
            StaffZone zone,
            CurrentStaff currentStaff,
            Clock clock) {
        this.situations = situations;
        this.runs = runs;
        this.findings = findings;
        this.lookNow = lookNow;
        this.startAgain = startAgain;
        this.zone = zone;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        currentStaff.requireSupervisor();
        model.addAttribute("situation", situations.now());
        model.addAttribute("looking", lookNow.isUnderWay());
        model.addAttribute("newest", runs.newest().orElse(null));
        model.addAttribute("runs", runs.remarkable(COMPARISONS));
        model.addAttribute("lately", runs.since(clock.instant().minus(LATELY)));
        model.addAttribute("findings", findings.at(currentStaff.sites(), FINDINGS));
        model.addAttribute("startAgain", startAgain.newest().orElse(null));
        model.addAttribute("zone", zone.now());
        return "reconciliation/operations";
    }

    @PostMapping("/look")
    String look(RedirectAttributes next) {
        lookNow.look();
        next.addFlashAttribute("news", "operations.look.asked");
        return "redirect:/settings/operations";
    }
}
