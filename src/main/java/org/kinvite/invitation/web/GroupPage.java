package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.GroupsOfKind;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A group while it goes on and afterwards: how far it is, and what became of each guardian (rule 4). */
abstract class GroupPage {

    private static final int ROWS_A_PAGE = 50;

    private final GroupsOfKind groups;
    private final String words;
    private final String address;
    private final Sites sites;
    private final CurrentStaff currentStaff;

    /**
     * @param words what the keys of its texts begin with
     * @param address where it is shown, without its id
     */
    GroupPage(GroupsOfKind groups, String words, String address, Sites sites, CurrentStaff currentStaff) {
        this.groups = groups;
        this.words = words;
        this.address = address;
        this.sites = sites;
        this.currentStaff = currentStaff;
    }

    /** @param seen the fingerprint of what the page shows: nothing is swapped when nothing has changed */
    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) String seen,
            Model model,
            HttpServletResponse response) {
        var group = describe(id, model);
        var pages = Math.ceilDiv(group.total(), ROWS_A_PAGE);
        var shown = Math.clamp(page, 1, Math.max(1, pages));
        model.addAttribute("site", sites.findById(group.siteId()).orElseThrow());
        var rows = groups.rows(id, (shown - 1) * ROWS_A_PAGE, ROWS_A_PAGE);
        if (Seen.again(seen, Fingerprint.of(group, model.getAttribute("print"), rows), model, response)) {
            return null;
        }
        model.addAttribute("rows", rows);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "invitation/group-invitation";
    }

    /** The bar alone, for other pages. */
    @GetMapping("/bar")
    String bar(
            @PathVariable long id,
            @RequestParam(required = false) String seen,
            Model model,
            HttpServletResponse response) {
        var group = describe(id, model);
        if (Seen.again(seen, Fingerprint.of(group, model.getAttribute("print")), model, response)) {
            return null;
        }
        return "invitation/group-bar :: bar";
    }

    /** What a kind of group shows beside what all show. */
    void describeMore(GroupProgress group, Model model) {
        model.addAttribute("print", null);
    }

    private GroupProgress describe(long id, Model model) {
        var group = groups.progress(id, currentStaff.sites());
        describeMore(group, model);
        model.addAttribute("group", group);
        model.addAttribute("words", words);
        model.addAttribute("address", address);
        return group;
    }
}
