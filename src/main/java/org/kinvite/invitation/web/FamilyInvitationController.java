package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the family's link leads to: who invites it and why, or why the link cannot be used and what to do. */
@Controller
class FamilyInvitationController {

    private static final String HERE = "redirect:/family/invitation";

    private final OpenedLinkInSession opened;
    private final SendNewestLink sendNewestLink;

    FamilyInvitationController(OpenedLinkInSession opened, SendNewestLink sendNewestLink) {
        this.opened = opened;
        this.sendNewestLink = sendNewestLink;
    }

    @GetMapping("/family/invitation")
    String show(Model model, HttpServletRequest request, HttpServletResponse response) {
        var link = opened.find(request);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "family/unknown-link";
        }
        model.addAttribute("link", link.get());
        response.setStatus(status(link.get()).value());
        return link.get().status() == Status.VALID ? "family/invitation" : "family/unusable-link";
    }

    /** Yes, that is me. */
    @PostMapping("/family/invitation")
    String confirm(HttpServletRequest request) {
        if (opened.find(request).filter(link -> link.status() == Status.VALID).isEmpty()) {
            return HERE;
        }
        opened.confirm(request);
        return "redirect:/family/registration";
    }

    /** The newest link goes to the contact on file, never to one that is typed here (rule 5). */
    @PostMapping("/family/newest-link")
    String sendNewest(HttpServletRequest request, RedirectAttributes next) {
        opened.hash(request).ifPresent(hash -> next.addFlashAttribute("sentAgain", sendNewestLink.send(hash)));
        return HERE;
    }

    private static HttpStatus status(OpenedLink link) {
        return switch (link.status()) {
            case VALID, SUPERSEDED, REGISTERED -> HttpStatus.OK;
            case EXPIRED, WITHDRAWN, DECLINED, UNENROLLED -> HttpStatus.GONE;
        };
    }
}
