package org.kinvite.invitation.web;

import org.kinvite.invitation.GroupPins;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The progress and the results of a Group PIN. */
@Controller
@RequestMapping("/group-pins/{id}")
class GroupPinsController extends GroupPage {

    GroupPinsController(GroupPins groups, Sites sites, CurrentStaff currentStaff) {
        super(groups, "pin.group", "/group-pins", sites, currentStaff);
    }
}
