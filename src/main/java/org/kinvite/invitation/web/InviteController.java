package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.InviteGuardian;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.kernel.Channel;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** +Invite: the Preferred Contact is chosen, the other may be, and Invite sends (rules 2 and 3). */
@Controller
@RequestMapping("/guardians/{id}/invite")
class InviteController {

    private final SeenAccounts accounts;
    private final InviteGuardian inviteGuardian;

    InviteController(SeenAccounts accounts, InviteGuardian inviteGuardian) {
        this.accounts = accounts;
        this.inviteGuardian = inviteGuardian;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model, HttpServletRequest request) {
        return Answer.dialog(SendDialog.invite(accounts.find(id)).in(model), request);
    }

    @PostMapping
    String send(
            @PathVariable long id,
            @RequestParam(required = false) Channel channel,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var dialog = SendDialog.invite(accounts.find(id));
        if (channel == null) {
            return Answer.refused(dialog.refused(SendDialog.NO_CHANNEL).in(model), request, response);
        }
        try {
            inviteGuardian.invite(id, channel);
        } catch (DataAccessException | DbActionExecutionException failed) {
            Overtaken.require(failed);
            return Answer.done(accounts.find(id), model, request, response);
        } catch (CannotInvite refused) {
            var now = accounts.find(id);
            return now.state() == OnlineAccountState.REGISTERED
                    ? Answer.done(now, model, request, response)
                    : Answer.refused(
                            dialog.refused(refused.reason().name())
                                    .choosing(channel)
                                    .in(model),
                            request,
                            response);
        }
        return Answer.done(accounts.find(id), model, request, response);
    }
}
