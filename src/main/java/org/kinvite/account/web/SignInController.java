package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.SignInContact;
import org.kinvite.account.SignInFamily;
import org.kinvite.guard.TooManyTries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** A family signs in and out. */
@Controller
class SignInController {

    private static final String PAGE = "account/sign-in";

    private final SignInFamily signInFamily;
    private final CurrentFamily currentFamily;
    private final FamilySessions sessions;
    private final LocaleResolver languages;

    SignInController(
            SignInFamily signInFamily, CurrentFamily currentFamily, FamilySessions sessions, LocaleResolver languages) {
        this.signInFamily = signInFamily;
        this.currentFamily = currentFamily;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping("/family/sign-in")
    String ask(@ModelAttribute("form") SignInForm form, Model model) {
        form.setPassword("");
        // who leads here may know the contact
        if (model.getAttribute("knownContact") instanceof String known) {
            form.setContact(known);
        }
        return currentFamily.find().isPresent() ? "redirect:" + OwnPage.of(form.getNext()) : PAGE;
    }

    @PostMapping("/family/sign-in")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors).ifPresent(contact -> signIn(contact, form.getPassword(), errors, request, response));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return "redirect:" + OwnPage.of(form.getNext());
    }

    private void signIn(
            SignInContact contact,
            String password,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signInFamily
                    .signIn(contact, password, request.getRemoteAddr())
                    .ifPresentOrElse(
                            account -> {
                                sessions.start(account.session(), request, response);
                                languages.setLocale(request, response, account.language());
                            },
                            () -> errors.reject("account.signIn.refused"));
        } catch (TooManyTries locked) {
            errors.reject("account.signIn.locked", new Object[] {locked.minutes()}, null);
        }
    }

    @PostMapping("/family/sign-out")
    String signOut(@RequestParam(required = false) String next, HttpServletRequest request) {
        sessions.end(request);
        return next == null ? "redirect:/family/sign-in?out" : "redirect:" + OwnPage.of(next);
    }
}
