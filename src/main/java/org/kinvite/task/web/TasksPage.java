package org.kinvite.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.DecideTask;
import org.kinvite.task.DecisionRefused;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.WaitingTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks: what waits for a person, the oldest first, to do there and then. */
@Controller
class TasksPage {

    static final int TASKS_A_PAGE = 25;

    /** How many can be leafed through: whoever has more begins with the oldest, or chooses a site. */
    static final int MOST = 1_000;

    private final WaitingTasks waiting;
    private final DecideTask decideTask;
    private final Places places;
    private final CurrentStaff currentStaff;

    TasksPage(WaitingTasks waiting, DecideTask decideTask, Places places, CurrentStaff currentStaff) {
        this.waiting = waiting;
        this.decideTask = decideTask;
        this.places = places;
        this.currentStaff = currentStaff;
    }

    /** @param seen the fingerprint of the list that is shown: nothing is swapped when nothing has changed */
    @GetMapping("/tasks")
    String show(
            @RequestParam(required = false) Long site,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) String seen,
            Model model,
            HttpServletResponse response) {
        if (site != null) {
            currentStaff.requireSite(site);
        }
        var granted = currentStaff.sites();
        var shownSites = site == null ? granted : Set.of(site);
        var count = waiting.count(shownSites, MOST + 1);
        var pages = Math.ceilDiv(Math.min(count, MOST), TASKS_A_PAGE);
        var shown = Math.clamp(page, 1, Math.max(1, pages));
        var tasks = waiting.page(shownSites, (shown - 1) * TASKS_A_PAGE, TASKS_A_PAGE);
        var fingerprint = Fingerprint.of(count, shown, tasks);
        if (fingerprint.equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        response.setHeader("HX-Trigger", "tasks-changed");
        model.addAttribute("fingerprint", fingerprint);
        model.addAttribute("sites", places.sites(granted));
        model.addAttribute("site", site);
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("page", shown);
        model.addAttribute("tasks", tasks);
        return "task/tasks";
    }

    @PostMapping("/tasks/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam TaskOutcome outcome,
            @RequestParam(required = false) Long site,
            RedirectAttributes next) {
        try {
            decideTask
                    .decide(id, outcome)
                    .ifPresentOrElse(
                            before -> next.addFlashAttribute("before", before),
                            () -> next.addFlashAttribute("done", outcome));
        } catch (DecisionRefused refused) {
            next.addFlashAttribute("refused", refused.textKey());
        }
        next.addAttribute("site", site);
        return "redirect:/tasks";
    }
}
