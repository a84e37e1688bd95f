package org.kinvite.invitation.web;

import org.kinvite.invitation.GroupInvitations;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A group invitation while it goes on and afterwards: how far it is, and what became of each guardian (rule 4). */
@Controller
@RequestMapping("/group-invitations/{id}")
class GroupInvitationController {

    private static final int ROWS_A_PAGE = 50;

    private final GroupInvitations groups;
    private final Sites sites;
    private final CurrentStaff currentStaff;

    GroupInvitationController(GroupInvitations groups, Sites sites, CurrentStaff currentStaff) {
        this.groups = groups;
        this.sites = sites;
        this.currentStaff = currentStaff;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var group = seen(id);
        var pages = Math.ceilDiv(group.total(), ROWS_A_PAGE);
        var shown = Math.clamp(page, 1, Math.max(1, pages));
        model.addAttribute("group", group);
        model.addAttribute("site", sites.findById(group.siteId()).orElseThrow());
        model.addAttribute("rows", groups.rows(id, (shown - 1) * ROWS_A_PAGE, ROWS_A_PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "invitation/group-invitation";
    }

    /** The bar alone, for other pages. */
    @GetMapping("/bar")
    String bar(@PathVariable long id, Model model) {
        model.addAttribute("group", seen(id));
        return "invitation/group-bar :: bar";
    }

    private GroupProgress seen(long id) {
        return groups.progress(id, currentStaff.sites());
    }
}
