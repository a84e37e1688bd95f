package org.kinvite.messaging.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.messaging.OptOutLinks;
import org.kinvite.messaging.StopEmails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Asks, then stops the emails. Mail programs post here by themselves when their reader presses Unsubscribe (RFC 8058),
 * without a page before and so without a CSRF token: the signed link is the proof.
 */
@Controller
@RequestMapping(OptOutLinks.PATH + "{token}")
class StopEmailsPage {

    private static final String VIEW = "messaging/stop-emails";

    private final StopEmails stopEmails;

    StopEmailsPage(StopEmails stopEmails) {
        this.stopEmails = stopEmails;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(stopEmails.isKnown(token) ? "ask" : "unknown", model, response);
    }

    @PostMapping
    String stop(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(stopEmails.stop(token) ? "done" : "unknown", model, response);
    }

    private static String show(String outcome, Model model, HttpServletResponse response) {
        if ("unknown".equals(outcome)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("outcome", outcome);
        return VIEW;
    }
}
