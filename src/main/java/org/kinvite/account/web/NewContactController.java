package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinvite.account.ChangeSignIn;
import org.kinvite.account.CodeAnswer;
import org.kinvite.account.CodeProblem;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.ProveContact;
import org.kinvite.account.SignInContact;
import org.kinvite.account.SignInContactTaken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code that proves the new contact; with the right one the account signs in with it. */
@Controller
@RequestMapping("/family/account/sign-in/code")
class NewContactController {

    private static final String PAGE = "account/new-contact";
    private static final String ASK = "redirect:/family/account/sign-in";

    private final CurrentFamily currentFamily;
    private final ChangeSignIn changeSignIn;
    private final ProveContact proveContact;
    private final FamilySessions sessions;

    NewContactController(
            CurrentFamily currentFamily,
            ChangeSignIn changeSignIn,
            ProveContact proveContact,
            FamilySessions sessions) {
        this.currentFamily = currentFamily;
        this.changeSignIn = changeSignIn;
        this.proveContact = proveContact;
        this.sessions = sessions;
    }

    @GetMapping
    String ask(Model model, HttpServletRequest request) {
        return sentTo(model, request).isPresent() ? PAGE : ASK;
    }

    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var contact = sentTo(model, request);
        if (contact.isEmpty()) {
            return ASK;
        }
        var codeId = NewContact.code(request).orElseThrow();
        var answer = proveContact.prove(codeId, code);
        if (answer != CodeAnswer.PROVEN) {
            model.addAttribute("problem", new CodeProblem(answer));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        NewContact.forget(request);
        return change(codeId, contact.get(), request, response, next);
    }

    private String change(
            long codeId,
            SignInContact contact,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var changed = changeSignIn.change(currentFamily.accountId(), codeId);
            sessions.start(changed.session(), request, response);
        } catch (SignInContactTaken taken) {
            next.addFlashAttribute("taken", contact.readable());
            return ASK;
        }
        next.addFlashAttribute("done", "signIn");
        return "redirect:/family/account";
    }

    @PostMapping("/again")
    String sendAgain(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (sentTo(model, request).isEmpty()) {
            return ASK;
        }
        var problem = CodeProblem.of(() -> NewContact.remember(
                changeSignIn.requestAgain(
                        currentFamily.accountId(), NewContact.code(request).orElseThrow(), request.getRemoteAddr()),
                request));
        if (problem.isEmpty()) {
            return "redirect:/family/account/sign-in/code";
        }
        model.addAttribute("problem", problem.get());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return PAGE;
    }

    private Optional<SignInContact> sentTo(Model model, HttpServletRequest request) {
        var contact = NewContact.code(request).flatMap(proveContact::contact);
        contact.ifPresent(to -> model.addAttribute("contact", to));
        return contact;
    }
}
