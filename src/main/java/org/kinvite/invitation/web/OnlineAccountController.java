package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One Online Account as it is now, for the row or card that shows it. */
@Controller
class OnlineAccountController {

    private final SeenAccounts accounts;

    OnlineAccountController(SeenAccounts accounts) {
        this.accounts = accounts;
    }

    /** @param seen the fingerprint of what the page shows: nothing is swapped, or read out, when nothing has changed */
    @GetMapping("/guardians/{id}/online-account")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) String seen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = accounts.find(id);
        if (!Answer.isPart(request)) {
            return "redirect:/students/" + account.studentId() + "#guardian-" + id;
        }
        if (Seen.again(seen, account.fingerprint(), model, response)) {
            return null;
        }
        model.addAttribute("account", account);
        response.setHeader("HX-Trigger-After-Settle", Refreshing.changed(account));
        return "invitation/online-account :: " + (Answer.isForRow(request) ? "refreshed" : "online-account");
    }
}
