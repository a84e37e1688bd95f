package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinvite.account.NotProven;
import org.kinvite.account.ProveContact;
import org.kinvite.account.ResetPassword;
import org.kinvite.account.SignInContact;
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

/** The new password of a family that forgot the old one; it signs in with it everywhere, here too. */
@Controller
@RequestMapping("/family/forgotten-password/password")
class NewPasswordController {

    private static final String PAGE = "account/new-password";
    private static final String FROM_THE_START = "redirect:/family/forgotten-password";

    private final ProveContact proveContact;
    private final ResetPassword resetPassword;

    NewPasswordController(ProveContact proveContact, ResetPassword resetPassword) {
        this.proveContact = proveContact;
        this.resetPassword = resetPassword;
    }

    @GetMapping
    String ask(Model model, HttpServletRequest request) {
        model.addAttribute("form", new PasswordForm());
        return proven(model, request).isPresent() ? PAGE : FROM_THE_START;
    }

    @PostMapping
    String set(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (proven(model, request).isEmpty()) {
            return FROM_THE_START;
        }
        try {
            if (form.getPassword().isEmpty()) {
                errors.rejectValue("password", "account.password.missing");
            } else {
                var contact = resetPassword.reset(ResetInSession.code(request).orElseThrow(), form.getPassword());
                ResetInSession.forget(request);
                next.addFlashAttribute("newPassword", true);
                next.addFlashAttribute("knownContact", contact.readable());
                return "redirect:/family/sign-in";
            }
        } catch (WeakPassword weak) {
            errors.rejectValue("password", "account.password.weak");
        } catch (NotProven tooLate) {
            return FROM_THE_START;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }

    private Optional<SignInContact> proven(Model model, HttpServletRequest request) {
        var contact = ResetInSession.code(request).flatMap(proveContact::proven);
        contact.ifPresent(mine -> model.addAttribute("username", mine.readable()));
        return contact;
    }
}
