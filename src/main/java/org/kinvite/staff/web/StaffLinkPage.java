package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.guard.WeakPassword;
import org.kinvite.staff.ChooseStaffPassword;
import org.kinvite.staff.StaffUser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The link of a staff user: swapped into the session for a clean address, where a password is chosen. Opening it changes
 * nothing, since mail scanners open links.
 */
@Controller
class StaffLinkPage {

    private static final String HASH = "staff.link";
    private static final String PAGE = "staff/choose-password";
    private static final String UNUSABLE = "staff/unusable-link";

    private final ChooseStaffPassword choosePassword;

    StaffLinkPage(ChooseStaffPassword choosePassword) {
        this.choosePassword = choosePassword;
    }

    @GetMapping("/staff-links/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var hash = choosePassword.hash(token);
        if (choosePassword.find(hash).isEmpty()) {
            return unusable(response);
        }
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HASH, hash);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/choose-password");
        return null;
    }

    @GetMapping("/choose-password")
    String ask(Model model, HttpServletRequest request, HttpServletResponse response) {
        var user = choosePassword.find(hash(request));
        user.ifPresent(found -> describe(found, model));
        return user.isPresent() ? PAGE : unusable(response);
    }

    @PostMapping("/choose-password")
    String choose(
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var hash = hash(request);
        try {
            var user = choosePassword.choose(hash, password);
            if (user.isEmpty()) {
                return unusable(response);
            }
            request.getSession().removeAttribute(HASH);
            next.addFlashAttribute("email", user.get().email());
            next.addFlashAttribute("chosen", true);
            return "redirect:/sign-in";
        } catch (WeakPassword weak) {
            choosePassword.find(hash).ifPresent(found -> describe(found, model));
            model.addAttribute("weak", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
    }

    private static void describe(StaffUser user, Model model) {
        model.addAttribute("name", user.name());
        model.addAttribute("email", user.email());
    }

    private static String unusable(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return UNUSABLE;
    }

    private static String hash(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HASH) instanceof String hash ? hash : "";
    }
}
