package org.kinvite.reconciliation.web;

import org.kinvite.reconciliation.Situations;
import org.kinvite.reconciliation.StartAgainProgress;
import org.kinvite.reconciliation.StartOpenAgain;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; Operations &gt; Start open processes again: a dry run first, then the press, then how far it is. */
@Controller
@RequestMapping("/settings/operations/start-again")
class StartAgainPage {

    private final StartOpenAgain startOpenAgain;
    private final StartAgainProgress progress;
    private final Situations situations;
    private final StaffZone zone;
    private final CurrentStaff currentStaff;

    StartAgainPage(
            StartOpenAgain startOpenAgain,
            StartAgainProgress progress,
            Situations situations,
            StaffZone zone,
            CurrentStaff currentStaff) {
        this.startOpenAgain = startOpenAgain;
        this.progress = progress;
        this.situations = situations;
        this.zone = zone;
        this.currentStaff = currentStaff;
    }

    @GetMapping
    String show(Model model) {
        currentStaff.requireSupervisor();
        var parts = startOpenAgain.preview();
        model.addAttribute("parts", parts);
        model.addAttribute(
                "total", parts.stream().mapToInt(part -> part.preview().total()).sum());
        model.addAttribute("progress", progress.newest().orElse(null));
        model.addAttribute("situation", situations.now());
        model.addAttribute("zone", zone.now());
        return "reconciliation/start-again";
    }

    @PostMapping
    String start(RedirectAttributes next) {
        next.addFlashAttribute("news", startOpenAgain.start() ? "operations.start.begun" : "operations.start.running");
        return "redirect:/settings/operations/start-again";
    }
}
