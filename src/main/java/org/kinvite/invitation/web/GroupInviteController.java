package org.kinvite.invitation.web;

import org.kinvite.invitation.InviteGroup;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Group Invite: read what will happen, confirm (rule 4). */
@Controller
@RequestMapping("/group-invitations")
class GroupInviteController extends GroupDialog {

    GroupInviteController(InviteGroup inviteGroup) {
        super(inviteGroup, "invitation.group", "/group-invitations");
    }
}
