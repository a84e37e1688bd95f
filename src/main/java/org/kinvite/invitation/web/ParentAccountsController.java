package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kinvite.invitation.FirstSteps;
import org.kinvite.invitation.GroupInvitations;
import org.kinvite.invitation.GroupLetters;
import org.kinvite.invitation.GroupPins;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.invitation.OnlineAccounts;
import org.kinvite.pin.PinSupply;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Students &gt; Parent Accounts: the guardians of a site and their Online Accounts. */
@Controller
class ParentAccountsController {

    static final int ROWS_A_PAGE = 50;

    private final OnlineAccounts accounts;
    private final Places places;
    private final GroupInvitations groups;
    private final GroupPins groupPins;
    private final GroupLetters groupLetters;
    private final PinSupply pinSupply;
    private final FirstSteps firstSteps;
    private final CurrentStaff currentStaff;

    ParentAccountsController(
            OnlineAccounts accounts,
            Places places,
            GroupInvitations groups,
            GroupPins groupPins,
            GroupLetters groupLetters,
            PinSupply pinSupply,
            FirstSteps firstSteps,
            CurrentStaff currentStaff) {
        this.accounts = accounts;
        this.places = places;
        this.groups = groups;
        this.groupPins = groupPins;
        this.groupLetters = groupLetters;
        this.pinSupply = pinSupply;
        this.firstSteps = firstSteps;
        this.currentStaff = currentStaff;
    }

    @GetMapping("/parent-accounts")
    String show(
            @ModelAttribute("asked") ParentAccountsFilter asked,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        var sites = currentStaff.sites();
        var filter = asked.site() == null && sites.size() == 1
                ? asked.at(sites.iterator().next())
                : ofItsSite(asked, sites);
        model.addAttribute("filter", filter);
        model.addAttribute("sites", places.sites(sites));
        model.addAttribute("states", OnlineAccountState.values());
        model.addAttribute("steps", firstSteps.left().orElse(null));
        if (filter.site() != null) {
            if (!sites.contains(filter.site())) {
                throw new NotGranted("site", filter.site());
            }
            describeSite(filter, model);
        }
        return "invitation/parent-accounts";
    }

    /** Whoever chooses another site means all of it, not a classroom or program of the one before. */
    private ParentAccountsFilter ofItsSite(ParentAccountsFilter asked, Set<Long> sites) {
        if (asked.site() == null || !sites.contains(asked.site())) {
            return asked;
        }
        return asked.among(places.programs(Set.of(asked.site())), places.classrooms(asked.site()));
    }

    private void describeSite(ParentAccountsFilter filter, Model model) {
        var selection = filter.selection(Set.of());
        var count = accounts.count(selection);
        var pages = Math.ceilDiv(count, ROWS_A_PAGE);
        var page = filter.pageNumber(pages);
        model.addAttribute("programs", places.programs(Set.of(filter.site())));
        model.addAttribute("classrooms", places.classrooms(filter.site()));
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("page", page);
        model.addAttribute("accounts", accounts.page(selection, (page - 1) * ROWS_A_PAGE, ROWS_A_PAGE));
        model.addAttribute("running", groups.running(filter.site()).orElse(null));
        model.addAttribute("runningPins", groupPins.running(filter.site()).orElse(null));
        groupLetters.newest(filter.site()).ifPresent(letters -> {
            model.addAttribute("letters", letters);
            model.addAttribute("lettersPrint", groupLetters.print(letters.groupId()));
        });
        model.addAttribute(
                "pinSupply",
                pinSupply.at(Set.of(filter.site())).stream().findFirst().orElse(null));
    }
}
