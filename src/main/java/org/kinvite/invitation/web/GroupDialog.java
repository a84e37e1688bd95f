package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.kinvite.invitation.GroupCounts;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.NobodyToInvite;
import org.kinvite.kernel.Ids;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What staff do to many at once: read what will happen, confirm, and see how far it is (rule 4). */
abstract class GroupDialog {

    private static final String TEMPLATE = "invitation/group-invite";

    private final String words;
    private final String address;

    /**
     * @param words what the keys of its texts begin with
     * @param address where groups are started and shown
     */
    GroupDialog(String words, String address) {
        this.words = words;
        this.address = address;
    }

    String preview(
            GroupInviteForm chosen,
            BindingResult errors,
            Function<GuardianSelection, GroupCounts> preview,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            return badRequest(response);
        }
        if (chosen.isEmpty()) {
            return nobody(model, request, response);
        }
        model.addAttribute("preview", preview.apply(chosen.selection()));
        describe(model);
        return Answer.dialog(TEMPLATE, request);
    }

    String start(
            GroupInviteForm chosen,
            BindingResult errors,
            ToLongFunction<GuardianSelection> start,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            return badRequest(response);
        }
        if (chosen.isEmpty()) {
            return nobody(model, request, response);
        }
        String page;
        try {
            page = address + "/" + start.applyAsLong(chosen.selection());
        } catch (NobodyToInvite nobody) {
            return nobody(model, request, response);
        }
        if (Answer.isPart(request)) {
            response.setHeader("HX-Redirect", page);
            return null;
        }
        return "redirect:" + page;
    }

    private String nobody(Model model, HttpServletRequest request, HttpServletResponse response) {
        describe(model);
        return Answer.refused(TEMPLATE, request, response);
    }

    private void describe(Model model) {
        model.addAttribute("words", words);
        model.addAttribute("address", address);
        model.addAttribute("key", Ids.next());
    }

    private static String badRequest(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return null;
    }
}
