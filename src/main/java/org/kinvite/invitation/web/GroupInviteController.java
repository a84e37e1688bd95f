package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.invitation.InviteGroup;
import org.kinvite.invitation.NobodyToInvite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Group Invite: read what will happen, confirm (rule 4). */
@Controller
class GroupInviteController {

    private static final String TEMPLATE = "invitation/group-invite";

    private final InviteGroup inviteGroup;

    GroupInviteController(InviteGroup inviteGroup) {
        this.inviteGroup = inviteGroup;
    }

    @PostMapping("/parent-accounts/group-invite/preview")
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
            return Answer.refused(TEMPLATE, request, response);
        }
        model.addAttribute("preview", inviteGroup.preview(chosen.selection()));
        return Answer.dialog(TEMPLATE, request);
    }

    @PostMapping("/group-invitations")
    String start(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            return badRequest(response);
        }
        if (chosen.isEmpty()) {
            return Answer.refused(TEMPLATE, request, response);
        }
        String page;
        try {
            page = "/group-invitations/" + inviteGroup.start(chosen.selection());
        } catch (NobodyToInvite nobody) {
            return Answer.refused(TEMPLATE, request, response);
        }
        if (Answer.isPart(request)) {
            response.setHeader("HX-Redirect", page);
            return null;
        }
        return "redirect:" + page;
    }

    private static String badRequest(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return null;
    }
}
