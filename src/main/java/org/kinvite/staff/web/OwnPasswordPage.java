package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.WeakPassword;
import org.kinvite.staff.ChangeStaffPassword;
import org.kinvite.staff.SignedInStaff;
import org.kinvite.staff.WrongStaffPassword;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff change their own password. */
@Controller
@RequestMapping("/my-password")
class OwnPasswordPage {

    private static final String PAGE = "staff/own-password";

    private final ChangeStaffPassword changePassword;
    private final SecurityContextRepository staffSessions;

    OwnPasswordPage(
            ChangeStaffPassword changePassword, @Qualifier("staffSessions") SecurityContextRepository staffSessions) {
        this.changePassword = changePassword;
        this.staffSessions = staffSessions;
    }

    /** So that a password manager knows whose password it is. */
    @ModelAttribute("username")
    String username() {
        return changePassword.user().email();
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            start(changePassword.change(current, password, request.getRemoteAddr()), request, response);
            next.addFlashAttribute("changed", true);
            return "redirect:/my-password";
        } catch (WrongStaffPassword wrong) {
            model.addAttribute("wrongCurrent", true);
        } catch (WeakPassword weak) {
            model.addAttribute("weak", true);
        } catch (TooManyTries pause) {
            model.addAttribute("paused", pause.minutes());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }

    /** This session goes on as one of the new generation, under a new id; all others are over. */
    private void start(SignedInStaff staff, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(staff.authentication());
        SecurityContextHolder.setContext(context);
        staffSessions.saveContext(context, request, response);
    }
}
