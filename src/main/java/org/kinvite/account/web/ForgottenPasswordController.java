package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinvite.account.CodeAnswer;
import org.kinvite.account.CodeProblem;
import org.kinvite.account.ProveContact;
import org.kinvite.account.RequestPasswordReset;
import org.kinvite.account.SignInContact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family has forgotten its password: which contact it signs in with, then the code that goes there if it does. */
@Controller
@RequestMapping("/family/forgotten-password")
class ForgottenPasswordController {

    private static final String PAGE = "account/forgotten-password";
    private static final String CODE_PAGE = "account/reset-code";
    private static final String HERE = "redirect:/family/forgotten-password";

    private final RequestPasswordReset requestReset;
    private final ProveContact proveContact;

    ForgottenPasswordController(RequestPasswordReset requestReset, ProveContact proveContact) {
        this.requestReset = requestReset;
        this.proveContact = proveContact;
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String contact,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("typed", contact);
        try {
            var wanted = SignInContact.parse(contact.strip());
            return send(wanted, PAGE, model, request, response);
        } catch (IllegalArgumentException neither) {
            model.addAttribute("problem", new CodeProblem(contact.isBlank() ? "NO_CONTACT" : "WRONG_CONTACT"));
            return refused(PAGE, response);
        }
    }

    private String send(
            SignInContact contact, String page, Model model, HttpServletRequest request, HttpServletResponse response) {
        var problem = CodeProblem.of(
                () -> ResetInSession.remember(requestReset.request(contact, request.getRemoteAddr()), request));
        model.addAttribute("problem", problem.orElse(null));
        return problem.isPresent() ? refused(page, response) : HERE + "/code";
    }

    @GetMapping("/code")
    String askCode(Model model, HttpServletRequest request) {
        return sentTo(model, request).isPresent() ? CODE_PAGE : HERE;
    }

    @PostMapping("/code")
    String check(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sentTo(model, request).isEmpty()) {
            return HERE;
        }
        var answer = proveContact.prove(ResetInSession.code(request).orElseThrow(), code);
        if (answer == CodeAnswer.PROVEN) {
            return HERE + "/password";
        }
        model.addAttribute("problem", new CodeProblem(answer));
        return refused(CODE_PAGE, response);
    }

    @PostMapping("/code/again")
    String sendAgain(Model model, HttpServletRequest request, HttpServletResponse response) {
        var contact = sentTo(model, request);
        return contact.isEmpty() ? HERE : send(contact.get(), CODE_PAGE, model, request, response);
    }

    private Optional<SignInContact> sentTo(Model model, HttpServletRequest request) {
        var contact = ResetInSession.code(request).flatMap(proveContact::contact);
        contact.ifPresent(to -> model.addAttribute("contact", to));
        return contact;
    }

    private static String refused(String page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }
}
