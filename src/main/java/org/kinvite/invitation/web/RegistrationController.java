package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.account.AlreadyRegistered;
import org.kinvite.account.SignInContactTaken;
import org.kinvite.account.WeakPassword;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.InvitationEnded;
import org.kinvite.invitation.LinkNotUsable;
import org.kinvite.invitation.OpenedLink;
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

/** The family sets a password, or gives the one it has, and is registered (rule 7). */
@Controller
@RequestMapping("/family/invitations/{key}")
class RegistrationController {

    private static final String PAGE = "family/registration";
    private static final String INVITATION = "redirect:/family/invitations/{key}";
    private static final String WELCOME = INVITATION + "/welcome";

    private final OpenedLinkInSession opened;
    private final AcceptInvitation acceptInvitation;

    RegistrationController(OpenedLinkInSession opened, AcceptInvitation acceptInvitation) {
        this.opened = opened;
        this.acceptInvitation = acceptInvitation;
    }

    @GetMapping("/registration")
    String ask(
            @PathVariable String key,
            @ModelAttribute("form") RegistrationForm form,
            Model model,
            HttpServletRequest request) {
        var link = confirmed(key, request, Status.VALID);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("registration", RegistrationPage.of(key, link.get()));
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
        var link = confirmed(key, request, Status.VALID);
        if (link.isEmpty()) {
            return isRegistered(key, request) ? WELCOME : INVITATION;
        }
        var problem = form.getPassword().isEmpty()
                ? Optional.of("missing")
                : accept(opened.hash(key, request).orElseThrow(), form.getPassword(), language);
        if (problem.isPresent()) {
            errors.rejectValue("password", "family.password." + problem.get());
            model.addAttribute("registration", RegistrationPage.of(key, link.get()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return isRegistered(key, request) ? WELCOME : INVITATION;
    }

    @GetMapping("/welcome")
    String welcome(@PathVariable String key, Model model, HttpServletRequest request) {
        var link = confirmed(key, request, Status.REGISTERED);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("registration", RegistrationPage.of(key, link.get()));
        return "family/welcome";
    }

    /** @return what is wrong with the password; empty when registered, or when the link can no longer be used */
    private Optional<String> accept(String hash, String password, Locale language) {
        try {
            acceptInvitation.accept(hash, password, language);
            return Optional.empty();
        } catch (WeakPassword weak) {
            return Optional.of("weak");
        } catch (SignInContactTaken wrong) {
            return Optional.of("wrong");
        } catch (LinkNotUsable | InvitationEnded | AlreadyRegistered ended) {
            return Optional.empty();
        } catch (DataAccessException | DbActionExecutionException failed) {
            Overtaken.require(failed);
            return Optional.empty();
        }
    }

    private boolean isRegistered(String key, HttpServletRequest request) {
        return confirmed(key, request, Status.REGISTERED).isPresent();
    }

    private Optional<OpenedLink> confirmed(String key, HttpServletRequest request, Status status) {
        return opened.isConfirmed(key, request)
                ? opened.find(key, request).filter(link -> link.status() == status)
                : Optional.empty();
    }
}
