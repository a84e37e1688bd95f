package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.OnlineAccount;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The three answers of every dialog: with htmx as a part of the open page, without it as a page of its own. */
final class Answer {

    private Answer() {}

    static boolean isPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Whether it is for Parent Accounts: only the rows there show the contact in a place of its own. */
    static boolean isForRow(HttpServletRequest request) {
        return String.valueOf(request.getHeader("HX-Current-URL")).contains("/parent-accounts");
    }

    /** The dialog itself. */
    static String dialog(String template, HttpServletRequest request) {
        return isPart(request) ? template + " :: dialog" : template;
    }

    /** The dialog once more, because something in it was refused; nothing typed is lost. */
    static String refused(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        response.setHeader("HX-Retarget", "#dialog");
        response.setHeader("HX-Reswap", "innerHTML");
        return dialog(template, request);
    }

    /** It is done: the dialog closes and the Online Account shows how it is now. */
    static String done(OnlineAccount account, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (isPart(request)) {
            response.setHeader("HX-Trigger-After-Swap", "dialog-close, " + Refreshing.event(account));
            model.addAttribute("account", account);
            return "invitation/online-account :: online-account";
        }
        return "redirect:/students/" + account.studentId() + "#guardian-" + account.guardianId();
    }

    /** As {@link #done}, and says so: what was done does not show in the Online Account. */
    static String told(
            String news, OnlineAccount account, Model model, HttpServletRequest request, HttpServletResponse response) {
        var view = done(account, model, request, response);
        if (isPart(request)) {
            model.addAttribute("news", news);
            return "invitation/told :: told";
        }
        return view;
    }
}
