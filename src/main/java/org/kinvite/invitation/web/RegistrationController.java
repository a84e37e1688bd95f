package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.account.AlreadyRegistered;
import org.kinvite.account.BeginFamilySession;
import org.kinvite.account.FamilyAccount;
import org.kinvite.account.NotProven;
import org.kinvite.account.SignInContactTaken;
import org.kinvite.guard.WeakPassword;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.InvitationEnded;
import org.kinvite.invitation.LinkNotUsable;
import org.kinvite.invitation.OpenedLink.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The family sets a password, and is registered and signed in (rule 7). */
@Controller
@RequestMapping("/family/invitations/{key}")
class RegistrationController {

    private static final String PAGE = "family/registration";
    private static final String INVITATION = "redirect:/family/invitations/{key}";
    private static final String REGISTRATION = INVITATION + "/registration";
    private static final String CONTACT = REGISTRATION + "/contact";
    private static final String WELCOME = INVITATION + "/welcome";

    private final OpenedLinkInSession opened;
    private final ChosenContact chosenContact;
    private final AcceptInvitation acceptInvitation;
    private final BeginFamilySession beginSession;

    RegistrationController(
            OpenedLinkInSession opened,
            ChosenContact chosenContact,
            AcceptInvitation acceptInvitation,
            BeginFamilySession beginSession) {
        this.opened = opened;
        this.chosenContact = chosenContact;
        this.acceptInvitation = acceptInvitation;
        this.beginSession = beginSession;
    }

    @GetMapping("/registration")
    String ask(
            @PathVariable String key,
            @ModelAttribute("form") RegistrationForm form,
            Model model,
            HttpServletRequest request) {
        var link = opened.confirmed(key, request, Status.VALID);
        if (link.isEmpty()) {
            return INVITATION;
        }
        if (chosenContact.isMissing(key, link.get(), request)) {
            return CONTACT;
        }
        model.addAttribute("registration", chosenContact.page(key, link.get(), request));
        return PAGE;
    }

    @PostMapping("/registration")
    String register(
            @PathVariable String key,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = opened.confirmed(key, request, Status.VALID);
        if (link.isEmpty()) {
            return isRegistered(key, request) ? WELCOME : INVITATION;
        }
        if (chosenContact.isMissing(key, link.get(), request)) {
            return CONTACT;
        }
        if (form.getPassword().isEmpty()) {
            errors.rejectValue("password", "family.password.missing");
        } else {
            try {
                accept(key, form.getPassword(), language, request)
                        .ifPresent(account -> beginSession.begin(account, request, response));
            } catch (WeakPassword weak) {
                errors.rejectValue("password", "family.password.weak");
            } catch (SignInContactTaken | NotProven changed) {
                return REGISTRATION;
            }
        }
        if (errors.hasErrors()) {
            model.addAttribute("registration", chosenContact.page(key, link.get(), request));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return isRegistered(key, request) ? WELCOME : INVITATION;
    }

    @GetMapping("/welcome")
    String welcome(@PathVariable String key, Model model, HttpServletRequest request) {
        var link = opened.confirmed(key, request, Status.REGISTERED);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("link", link.get());
        return "family/welcome";
    }

    /** @return empty when the link can no longer be used */
    private Optional<FamilyAccount> accept(String key, String password, Locale language, HttpServletRequest request) {
        var hash = opened.hash(key, request).orElseThrow();
        try {
            return Optional.ofNullable(chosenContact
                    .provenCode(key, request)
                    .map(code -> acceptInvitation.accept(hash, code, password, language))
                    .orElseGet(() -> acceptInvitation.accept(hash, password, language)));
        } catch (LinkNotUsable | InvitationEnded | AlreadyRegistered ended) {
            return Optional.empty();
        } catch (DataAccessException | DbActionExecutionException failed) {
            Overtaken.require(failed);
            return Optional.empty();
        }
    }

    private boolean isRegistered(String key, HttpServletRequest request) {
        return opened.confirmed(key, request, Status.REGISTERED).isPresent();
    }
}
