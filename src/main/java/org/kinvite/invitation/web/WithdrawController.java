package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.InvitationEnded;
import org.kinvite.invitation.WithdrawInvitation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Withdraw: takes an open invitation back, once staff have confirmed it (rule 9). */
@Controller
@RequestMapping("/guardians/{id}/withdraw")
class WithdrawController {

    private final SeenAccounts accounts;
    private final WithdrawInvitation withdrawInvitation;

    WithdrawController(SeenAccounts accounts, WithdrawInvitation withdrawInvitation) {
        this.accounts = accounts;
        this.withdrawInvitation = withdrawInvitation;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model, HttpServletRequest request) {
        model.addAttribute("account", accounts.find(id));
        return Answer.dialog("invitation/withdraw", request);
    }

    @PostMapping
    String withdraw(@PathVariable long id, Model model, HttpServletRequest request, HttpServletResponse response) {
        accounts.siteOf(id);
        try {
            withdrawInvitation.withdraw(id);
        } catch (InvitationEnded | OptimisticLockingFailureException changedMeanwhile) {
            return Answer.done(accounts.find(id), model, request, response);
        }
        return Answer.done(accounts.find(id), model, request, response);
    }
}
