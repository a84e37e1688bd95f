package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.invitation.ActOnGroup;
import org.kinvite.invitation.NobodyToInvite;
import org.kinvite.kernel.Ids;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What staff do to many at once: read what will happen, confirm, and see how far it is (rule 4). */
abstract class GroupDialog {

    private static final String TEMPLATE = "invitation/group-invite";

    private final ActOnGroup act;
    private final String words;
    private final String address;

    /**
     * @param words what the keys of its texts begin with
     * @param address where groups are started and shown
     */
    GroupDialog(ActOnGroup act, String words, String address) {
        this.act = act;
        this.words = words;
        this.address = address;
    }

    @PostMapping("/preview")
    String preview(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
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
        model.addAttribute("preview", act.preview(chosen.selection()));
        describe(model);
        return Answer.dialog(TEMPLATE, request);
    }

    /** @param key names the group that the dialog asks for: confirming twice starts one */
    @PostMapping
    String start(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            @RequestParam(required = false) Long key,
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
            page = address + "/" + act.start(key == null ? Ids.next() : key, chosen.selection());
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
