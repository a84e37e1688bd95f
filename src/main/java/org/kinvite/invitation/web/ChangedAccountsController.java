package org.kinvite.invitation.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kinvite.invitation.OnlineAccount;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Which of the Online Accounts on a page have changed: one question for all of them, instead of one a row. */
@Controller
class ChangedAccountsController {

    private final SeenAccounts accounts;

    ChangedAccountsController(SeenAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Those that have changed, each for its own place on the page; 204 when none has. {@code Retry-After} tells when to ask
     * again.
     *
     * @param site whose rows the page shows
     */
    @GetMapping("/online-accounts")
    String changed(
            @RequestParam long site,
            @RequestParam(defaultValue = "") List<SeenAccount> seen,
            @ModelAttribute(name = "refreshing", binding = false) Refreshing refreshing,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = seen.stream()
                .limit(ParentAccountsController.ROWS_A_PAGE)
                .collect(toMap(SeenAccount::guardianId, SeenAccount::fingerprint, (one, other) -> other));
        var now = accounts.at(site, shown.keySet());
        var changed = now.stream()
                .filter(account -> !account.fingerprint().equals(shown.get(account.guardianId())))
                .toList();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refreshing.pace(now)));
        if (changed.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("changed", changed);
        model.addAttribute("inRow", Answer.isForRow(request));
        response.setHeader("HX-Trigger-After-Settle", events(changed));
        return "invitation/online-account :: changed";
    }

    private static String events(List<OnlineAccount> changed) {
        return String.join(", ", changed.stream().map(Refreshing::changed).toList());
    }
}
