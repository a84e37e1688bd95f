package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.account.CurrentFamily;
import org.kinvite.invitation.DeclineInvitation;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the family's link leads to: who invites it and why, or why the link cannot be used and what to do. */
@Controller
@RequestMapping("/family/invitations/{key}")
class FamilyInvitationController {

    private static final String HERE = "redirect:/family/invitations/{key}";

    private final OpenedLinkInSession opened;
    private final SendNewestLink sendNewestLink;
    private final DeclineInvitation declineInvitation;
    private final CurrentFamily currentFamily;

    FamilyInvitationController(
            OpenedLinkInSession opened,
            SendNewestLink sendNewestLink,
            DeclineInvitation declineInvitation,
            CurrentFamily currentFamily) {
        this.opened = opened;
        this.currentFamily = currentFamily;
        this.sendNewestLink = sendNewestLink;
        this.declineInvitation = declineInvitation;
    }

    @GetMapping
    String show(@PathVariable String key, Model model, HttpServletRequest request, HttpServletResponse response) {
        var link = opened.find(key, request);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "family/unknown-link";
        }
        model.addAttribute("link", link.get());
        model.addAttribute("key", key);
        model.addAttribute(
                "signedIn",
                currentFamily
                        .find()
                        .map(family -> currentFamily.account().signIn().readable())
                        .orElse(null));
        response.setStatus(status(link.get()).value());
        return link.get().status() == Status.VALID ? "family/invitation" : "family/unusable-link";
    }

    /** Yes, that is me. */
    @PostMapping
    String confirm(@PathVariable String key, HttpServletRequest request) {
        if (opened.find(key, request)
                .filter(link -> link.status() == Status.VALID)
                .isEmpty()) {
            return HERE;
        }
        opened.confirm(key, request);
        return HERE + "/registration";
    }

    /** Asks once more before it ends the invitation: a press by mistake must not. */
    @GetMapping("/not-me")
    String askWhetherNotMe(@PathVariable String key, Model model, HttpServletRequest request) {
        var link = opened.find(key, request).filter(open -> open.status() == Status.VALID);
        if (link.isEmpty()) {
            return HERE;
        }
        model.addAttribute("link", link.get());
        model.addAttribute("key", key);
        return "family/not-me";
    }

    /** This isn't me. */
    @PostMapping("/not-me")
    String decline(@PathVariable String key, HttpServletRequest request) {
        opened.hash(key, request).ifPresent(declineInvitation::decline);
        return HERE;
    }

    /** The newest link goes to the contact on file, never to one that is typed here (rule 5). */
    @PostMapping("/newest-link")
    String sendNewest(@PathVariable String key, HttpServletRequest request, RedirectAttributes next) {
        opened.hash(key, request).ifPresent(hash -> next.addFlashAttribute("sentAgain", sendNewestLink.send(hash)));
        return HERE;
    }

    private static HttpStatus status(OpenedLink link) {
        return switch (link.status()) {
            case VALID, SUPERSEDED, REGISTERED -> HttpStatus.OK;
            case EXPIRED, WITHDRAWN, DECLINED, UNENROLLED, CLOSED -> HttpStatus.GONE;
        };
    }
}
