package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.invitation.InviteGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Group Invite: read what will happen, confirm (rule 4). */
@Controller
class GroupInviteController extends GroupDialog {

    private final InviteGroup inviteGroup;

    GroupInviteController(InviteGroup inviteGroup) {
        super("invitation.group", "/group-invitations");
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
        return preview(chosen, errors, inviteGroup::preview, model, request, response);
    }

    @PostMapping("/group-invitations")
    String start(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return start(chosen, errors, inviteGroup::start, model, request, response);
    }
}
