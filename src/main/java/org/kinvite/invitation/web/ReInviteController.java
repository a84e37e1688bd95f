package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.invitation.ReInviteGuardian;
import org.kinvite.kernel.Channel;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Re-Invite: sends the newest link, any time before registration (rule 5). */
@Controller
@RequestMapping("/guardians/{id}/re-invite")
class ReInviteController {

    private final SeenAccounts accounts;
    private final ReInviteGuardian reInviteGuardian;

    ReInviteController(SeenAccounts accounts, ReInviteGuardian reInviteGuardian) {
        this.accounts = accounts;
        this.reInviteGuardian = reInviteGuardian;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model, HttpServletRequest request) {
        return Answer.dialog(SendDialog.reInvite(accounts.find(id)).in(model), request);
    }

    @PostMapping
    String send(
            @PathVariable long id,
            @RequestParam(required = false) Channel channel,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var dialog = SendDialog.reInvite(accounts.find(id));
        if (channel == null) {
            return Answer.refused(dialog.refused(SendDialog.NO_CHANNEL).in(model), request, response);
        }
        try {
            reInviteGuardian.reInvite(id, channel);
        } catch (OptimisticLockingFailureException someoneWasFaster) {
            return Answer.done(accounts.find(id), model, request, response);
        } catch (CannotInvite refused) {
            return isSettled(refused.reason())
                    ? Answer.done(accounts.find(id), model, request, response)
                    : Answer.refused(
                            dialog.refused(refused.reason().name())
                                    .choosing(channel)
                                    .in(model),
                            request,
                            response);
        }
        return Answer.done(accounts.find(id), model, request, response);
    }

    /** Pressed twice, or overtaken by the family: how it is now says more than a refusal. */
    private static boolean isSettled(Reason reason) {
        return reason == Reason.BEING_SENT || reason == Reason.REGISTERED || reason == Reason.NOT_INVITED;
    }
}
