package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.familymessage.CannotSend;
import org.kinvite.familymessage.RequestFamilyMessage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Email Sign-in Guide and Text Sign-in PIN: help for a registered guardian. */
@Controller
@RequestMapping("/guardians/{id}/{act:sign-in-guide|sign-in-pin}")
class HelpController {

    private final SeenAccounts accounts;
    private final RequestFamilyMessage requestFamilyMessage;

    HelpController(SeenAccounts accounts, RequestFamilyMessage requestFamilyMessage) {
        this.accounts = accounts;
        this.requestFamilyMessage = requestFamilyMessage;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String act, Model model, HttpServletRequest request) {
        return Answer.dialog(HelpDialog.of(accounts.find(id), act).in(model), request);
    }

    @PostMapping
    String send(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam(required = false) Long key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var dialog = HelpDialog.of(accounts.find(id), act);
        try {
            requestFamilyMessage.request(
                    key == null ? dialog.key() : key, dialog.kind(), id, accounts.siteOf(id), dialog.channel());
        } catch (CannotSend refused) {
            return Answer.refused(dialog.refused(refused.reason().name()).in(model), request, response);
        }
        return Answer.told("pin.help.asked." + dialog.kind(), accounts.find(id), model, request, response);
    }
}
