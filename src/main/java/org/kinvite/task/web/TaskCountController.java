package org.kinvite.task.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.WaitingTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The number beside Tasks in the navigation, for itself to look again. */
@Controller
class TaskCountController {

    private final WaitingTasks waiting;
    private final CurrentStaff currentStaff;

    TaskCountController(WaitingTasks waiting, CurrentStaff currentStaff) {
        this.waiting = waiting;
        this.currentStaff = currentStaff;
    }

    /** @param seen the number that is shown: 204 when it still holds */
    @GetMapping("/tasks/count")
    String count(
            @RequestParam(required = false) Integer seen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/tasks";
        }
        var now = waiting.count(currentStaff.sites(), TaskCount.MOST);
        if (seen != null && seen == now) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("number", now);
        return "task/count :: number";
    }
}
