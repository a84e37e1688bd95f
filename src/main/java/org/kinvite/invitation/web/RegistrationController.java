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
import org.springframework.web.bind.annotation.PostMapping;

/** The family sets a password, or gives the one it has, and is registered (rule 7). */
@Controller
class RegistrationController {

    private static final String PAGE = "family/registration";
    private static final String INVITATION = "redirect:/family/invitation";
    private static final String WELCOME = "redirect:/family/welcome";

    private final OpenedLinkInSession opened;
    private final AcceptInvitation acceptInvitation;

    RegistrationController(OpenedLinkInSession opened, AcceptInvitation acceptInvitation) {
        this.opened = opened;
        this.acceptInvitation = acceptInvitation;
    }

    @GetMapping("/family/registration")
    String ask(@ModelAttribute("form") RegistrationForm form, Model model, HttpServletRequest request) {
        var link = confirmed(request, Status.VALID);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("registration", RegistrationPage.of(link.get()));
        return PAGE;
    }

    @PostMapping("/family/registration")
    String register(
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = confirmed(request, Status.VALID);
        if (link.isEmpty()) {
            return isRegistered(request) ? WELCOME : INVITATION;
        }
        var problem = form.getPassword().isEmpty()
                ? Optional.of("missing")
                : accept(opened.hash(request).orElseThrow(), form.getPassword(), language);
        if (problem.isPresent()) {
            errors.rejectValue("password", "family.password." + problem.get());
            model.addAttribute("registration", RegistrationPage.of(link.get()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return isRegistered(request) ? WELCOME : INVITATION;
    }

    @GetMapping("/family/welcome")
    String welcome(Model model, HttpServletRequest request) {
        var link = confirmed(request, Status.REGISTERED);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("registration", RegistrationPage.of(link.get()));
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

    private boolean isRegistered(HttpServletRequest request) {
        return confirmed(request, Status.REGISTERED).isPresent();
    }

    private Optional<OpenedLink> confirmed(HttpServletRequest request, Status status) {
        return opened.isConfirmed(request)
                ? opened.find(request).filter(link -> link.status() == status)
                : Optional.empty();
    }
}
