package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kinvite.account.UnlinkGuardian;
import org.kinvite.invitation.LinkedChildren;
import org.kinvite.staff.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Unlink: disconnects a guardian from the family account, once staff have seen whom it touches and said why (rule 8). */
@Controller
@RequestMapping("/guardians/{id}/unlink")
class UnlinkController {

    private static final String TEMPLATE = "invitation/unlink";

    private final SeenAccounts accounts;
    private final LinkedChildren children;
    private final UnlinkGuardian unlinkGuardian;
    private final CurrentStaff currentStaff;
    private final MessageSource texts;

    UnlinkController(
            SeenAccounts accounts,
            LinkedChildren children,
            UnlinkGuardian unlinkGuardian,
            CurrentStaff currentStaff,
            MessageSource texts) {
        this.accounts = accounts;
        this.children = children;
        this.unlinkGuardian = unlinkGuardian;
        this.currentStaff = currentStaff;
        this.texts = texts;
    }

    @GetMapping
    String ask(
            @PathVariable long id, @ModelAttribute("form") UnlinkForm form, Model model, HttpServletRequest request) {
        describe(id, model);
        return Answer.dialog(TEMPLATE, request);
    }

    @PostMapping
    String unlink(
            @PathVariable long id,
            @ModelAttribute("form") UnlinkForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var siteId = accounts.siteOf(id);
        form.check(errors);
        if (errors.hasErrors()) {
            describe(id, model);
            return Answer.refused(TEMPLATE, request, response);
        }
        try {
            unlinkGuardian.unlink(id, siteId, form.inWords(texts, locale));
        } catch (OptimisticLockingFailureException someoneWasFaster) {
            return Answer.done(accounts.find(id), model, request, response);
        }
        return Answer.done(accounts.find(id), model, request, response);
    }

    private void describe(long id, Model model) {
        model.addAttribute("account", accounts.find(id));
        model.addAttribute("others", children.besides(id, currentStaff.sites()));
    }
}
