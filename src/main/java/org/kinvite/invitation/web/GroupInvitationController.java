package org.kinvite.invitation.web;

import org.kinvite.invitation.GroupInvitations;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The progress and the results of a Group Invite. */
@Controller
@RequestMapping("/group-invitations/{id}")
class GroupInvitationController extends GroupPage {

    GroupInvitationController(GroupInvitations groups, Sites sites, CurrentStaff currentStaff) {
        super(groups, "invitation.group", "/group-invitations", sites, currentStaff);
    }
}
