package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kinvite.account.AlreadyRegistered;
import org.kinvite.account.CurrentFamily;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.InvitationEnded;
import org.kinvite.invitation.LinkNotUsable;
import org.kinvite.invitation.OpenedLink.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family that has an account adds another child to it: with one press when it is signed in, else it signs in first. */
@Controller
@RequestMapping("/family/invitations/{key}")
class LinkChildController {

    private static final String INVITATION = "redirect:/family/invitations/{key}";

    private final OpenedLinkInSession opened;
    private final ChosenContact chosenContact;
    private final CurrentFamily currentFamily;
    private final AcceptInvitation acceptInvitation;

    LinkChildController(
            OpenedLinkInSession opened,
            ChosenContact chosenContact,
            CurrentFamily currentFamily,
            AcceptInvitation acceptInvitation) {
        this.opened = opened;
        this.chosenContact = chosenContact;
        this.currentFamily = currentFamily;
        this.acceptInvitation = acceptInvitation;
    }

    /** Yes, that is me: add the child to the account I am signed in to. */
    @PostMapping("/link")
    String link(@PathVariable String key, HttpServletRequest request, RedirectAttributes next) {
        var link = opened.find(key, request).filter(open -> open.status() == Status.VALID);
        var family = currentFamily.find();
        if (link.isEmpty() || family.isEmpty()) {
            return INVITATION;
        }
        try {
            acceptInvitation.link(
                    opened.hash(key, request).orElseThrow(), family.get().accountId());
        } catch (LinkNotUsable | InvitationEnded | AlreadyRegistered ended) {
            return INVITATION;
        } catch (DataAccessException | DbActionExecutionException failed) {
            Overtaken.require(failed);
            return INVITATION;
        }
        next.addFlashAttribute("added", link.get().studentFirstName());
        return "redirect:/family";
    }

    /** The proven contact has an account: to its sign-in, and back here. */
    @PostMapping("/sign-in")
    String signInFirst(@PathVariable String key, HttpServletRequest request, RedirectAttributes next) {
        opened.confirmed(key, request, Status.VALID)
                .filter(link -> !chosenContact.isMissing(key, link, request))
                .map(link -> chosenContact.page(key, link, request))
                .filter(RegistrationPage::hasAccount)
                .ifPresent(page -> next.addFlashAttribute("knownContact", page.contact()));
        next.addAttribute("next", "/family/invitations/" + key);
        return "redirect:/family/sign-in";
    }
}
