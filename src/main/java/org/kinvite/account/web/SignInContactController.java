package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.account.ChangeSignIn;
import org.kinvite.account.CodeProblem;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.SignInContact;
import org.kinvite.account.WrongPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A signed-in family asks to sign in with another contact: which one, and its password, so that no open tab is enough. */
@Controller
@RequestMapping("/family/account/sign-in")
class SignInContactController {

    private static final String PAGE = "account/sign-in-contact";

    private final CurrentFamily currentFamily;
    private final ChangeSignIn changeSignIn;

    SignInContactController(CurrentFamily currentFamily, ChangeSignIn changeSignIn) {
        this.currentFamily = currentFamily;
        this.changeSignIn = changeSignIn;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new ContactForm());
        return PAGE;
    }

    @PostMapping
    String send(
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.getPassword().isEmpty()) {
            errors.rejectValue("password", "account.password.missing");
        }
        var contact = TypedContact.of(form.getContact(), "contact", errors);
        if (!errors.hasErrors()) {
            send(contact.orElseThrow(), form.getPassword(), errors, request);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return "redirect:/family/account/sign-in/code";
    }

    private void send(SignInContact contact, String password, BindingResult errors, HttpServletRequest request) {
        try {
            CodeProblem.of(() -> NewContact.remember(
                            changeSignIn.request(currentFamily.accountId(), contact, password, request.getRemoteAddr()),
                            request))
                    .ifPresent(problem -> errors.rejectValue(
                            problem.reason().equals("PASSWORDS") ? "password" : "contact",
                            "account.code.problem." + problem.reason(),
                            new Object[] {problem.minutes()},
                            null));
        } catch (WrongPassword wrong) {
            errors.rejectValue("password", "account.password.wrong");
        }
    }
}
