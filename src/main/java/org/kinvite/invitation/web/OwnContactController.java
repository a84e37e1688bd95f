package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.account.CodeAnswer;
import org.kinvite.account.CodeProblem;
import org.kinvite.account.ProveContact;
import org.kinvite.account.SendVerificationCode;
import org.kinvite.account.SignInContact;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.invitation.OpenedLink.Status;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family that registers would rather sign in with another email or phone, and proves it with a code (rule 7). */
@Controller
@RequestMapping("/family/invitations/{key}/registration")
class OwnContactController {

    private static final String CONTACT = "family/own-contact";
    private static final String CODE = "family/code";
    private static final String INVITATION = "redirect:/family/invitations/{key}";
    private static final String HERE = INVITATION + "/registration";

    private final OpenedLinkInSession opened;
    private final SendVerificationCode sendVerificationCode;
    private final ProveContact proveContact;

    OwnContactController(
            OpenedLinkInSession opened, SendVerificationCode sendVerificationCode, ProveContact proveContact) {
        this.opened = opened;
        this.sendVerificationCode = sendVerificationCode;
        this.proveContact = proveContact;
    }

    @GetMapping("/contact")
    String ask(@PathVariable String key, Model model, HttpServletRequest request) {
        return link(key, model, request).isPresent() ? CONTACT : INVITATION;
    }

    @PostMapping("/contact")
    String send(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = link(key, model, request);
        if (link.isEmpty()) {
            return INVITATION;
        }
        model.addAttribute("typed", contact);
        try {
            return send(SignInContact.parse(contact.strip()), link.get(), key, model, language, request, response);
        } catch (IllegalArgumentException neither) {
            model.addAttribute("problem", new CodeProblem(contact.isBlank() ? "NO_CONTACT" : "WRONG_CONTACT"));
            return refused(CONTACT, response);
        }
    }

    private String send(
            SignInContact contact,
            OpenedLink link,
            String key,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problem = CodeProblem.of(() -> opened.rememberCode(
                key,
                sendVerificationCode.send(contact, link.guardianId(), link.siteId(), language, request.getRemoteAddr()),
                request));
        model.addAttribute("problem", problem.orElse(null));
        return problem.isPresent() ? refused(CONTACT, response) : HERE + "/code";
    }

    @GetMapping("/code")
    String askCode(@PathVariable String key, Model model, HttpServletRequest request) {
        return sentTo(key, model, request).isPresent() ? CODE : HERE;
    }

    @PostMapping("/code")
    String check(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sentTo(key, model, request).isEmpty()) {
            return HERE;
        }
        var answer = proveContact.prove(opened.code(key, request).orElseThrow(), code);
        if (answer == CodeAnswer.PROVEN) {
            return HERE;
        }
        model.addAttribute("problem", new CodeProblem(answer));
        return refused(CODE, response);
    }

    @PostMapping("/code/again")
    String sendAgain(
            @PathVariable String key,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = link(key, request);
        var contact = sentTo(key, model, request);
        if (link.isEmpty() || contact.isEmpty()) {
            return HERE;
        }
        var next = send(contact.get(), link.get(), key, model, language, request, response);
        return next.equals(CONTACT) ? CODE : next;
    }

    /** Back to the contact that the link went to. */
    @PostMapping("/contact/of-link")
    String takeBack(@PathVariable String key, HttpServletRequest request) {
        opened.forgetCode(key, request);
        return HERE;
    }

    private Optional<OpenedLink> link(String key, HttpServletRequest request) {
        return opened.confirmed(key, request, Status.VALID);
    }

    /** For the page that asks: after a letter there is no contact to go back to. */
    private Optional<OpenedLink> link(String key, Model model, HttpServletRequest request) {
        var link = link(key, request);
        link.ifPresent(open -> model.addAttribute("first", open.contact() == null));
        return link;
    }

    private Optional<SignInContact> sentTo(String key, Model model, HttpServletRequest request) {
        var contact =
                link(key, request).flatMap(link -> opened.code(key, request)).flatMap(proveContact::contact);
        contact.ifPresent(to -> model.addAttribute("contact", to));
        return contact;
    }

    private static String refused(String page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }
}
