package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.account.ChangePassword;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.FamilyAccount;
import org.kinvite.account.WrongPassword;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.WeakPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A signed-in family changes its password; it stays signed in here and is signed out everywhere else. */
@Controller
@RequestMapping("/family/account/password")
class PasswordController {

    private static final String PAGE = "account/password";

    private final CurrentFamily currentFamily;
    private final ChangePassword changePassword;
    private final FamilySessions sessions;

    PasswordController(CurrentFamily currentFamily, ChangePassword changePassword, FamilySessions sessions) {
        this.currentFamily = currentFamily;
        this.changePassword = changePassword;
        this.sessions = sessions;
    }

    /** So that a password manager knows whose password it is. */
    @ModelAttribute("username")
    String username() {
        return currentFamily.account().signIn().readable();
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new PasswordForm());
        return PAGE;
    }

    @PostMapping
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (form.getCurrent().isEmpty()) {
            errors.rejectValue("current", "account.password.missing");
        }
        if (form.getPassword().isEmpty()) {
            errors.rejectValue("password", "account.password.missing");
        }
        if (!errors.hasErrors()) {
            change(form, errors, request, response);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        next.addFlashAttribute("done", "password");
        return "redirect:/family/account";
    }

    private void change(
            PasswordForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            FamilyAccount changed = changePassword.change(
                    currentFamily.accountId(), form.getCurrent(), form.getPassword(), request.getRemoteAddr());
            sessions.start(changed.session(), request, response);
        } catch (WrongPassword wrong) {
            errors.rejectValue("current", "account.password.wrong");
        } catch (WeakPassword weak) {
            errors.rejectValue("password", "account.password.weak");
        } catch (TooManyTries locked) {
            errors.rejectValue("current", "account.signIn.locked", new Object[] {locked.minutes()}, null);
        }
    }
}
