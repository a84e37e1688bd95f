package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kinvite.guard.TooManyTries;
import org.kinvite.staff.RequestPasswordLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody of the staff has forgotten a password: which email, then a link goes there if it is a user's. */
@Controller
@RequestMapping("/forgotten-password")
class ForgottenStaffPasswordPage {

    private static final String PAGE = "staff/forgotten-password";

    // an address of one character, an at sign and more; whether it is a user's is not told
    private static final String PLAUSIBLE = "[^\\s@]+@[^\\s@]{1,250}";

    private final RequestPasswordLink requestLink;

    ForgottenStaffPasswordPage(RequestPasswordLink requestLink) {
        this.requestLink = requestLink;
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = email.strip();
        if (typed.length() > 254 || !typed.matches(PLAUSIBLE)) {
            return refused("users.email.wrong", 0, typed, model, response);
        }
        try {
            requestLink.request(typed, locale, request.getRemoteAddr());
        } catch (TooManyTries pause) {
            return refused("users.forgotten.paused", pause.minutes(), typed, model, response);
        }
        next.addFlashAttribute("sentTo", typed);
        return "redirect:/forgotten-password";
    }

    private static String refused(String wrong, long minutes, String typed, Model model, HttpServletResponse response) {
        model.addAttribute("wrong", wrong);
        model.addAttribute("minutes", minutes);
        model.addAttribute("email", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }
}
