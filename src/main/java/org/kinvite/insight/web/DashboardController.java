package org.kinvite.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.kinvite.engine.OperateLinks;
import org.kinvite.insight.Asked;
import org.kinvite.insight.Overviews;
import org.kinvite.insight.WhatIsDue;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Dashboard: how far the agency is, or whatever of it the staff user may see. */
@Controller
class DashboardController {

    private final Overviews overviews;
    private final WhatIsDue whatIsDue;
    private final Places places;
    private final OperateLinks operate;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    DashboardController(
            Overviews overviews,
            WhatIsDue whatIsDue,
            Places places,
            OperateLinks operate,
            CurrentStaff currentStaff,
            Clock clock) {
        this.overviews = overviews;
        this.whatIsDue = whatIsDue;
        this.places = places;
        this.operate = operate;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    @GetMapping("/dashboard")
    String show(
            @ModelAttribute("wanted") DashboardFilter wanted,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        var granted = currentStaff.sites();
        if (wanted.site() != null) {
            currentStaff.requireSite(wanted.site());
        }
        var programs = places.programsOfAgency(wanted.sites(granted));
        var filter = wanted.among(programs);
        model.addAttribute("filter", filter);
        model.addAttribute("words", new FigureWords(locale));
        model.addAttribute("periods", DashboardFilter.PERIODS);
        model.addAttribute("sites", places.sites(granted));
        model.addAttribute("programs", programs);
        describe(filter.asked(granted), model);
        return "insight/dashboard";
    }

    private void describe(Asked asked, Model model) {
        var overview = overviews.of(asked);
        var supervisor = currentStaff.isSupervisor();
        model.addAttribute("overview", overview);
        model.addAttribute("median", overview.waits().median().map(Span::of).orElse(null));
        model.addAttribute("minutes", minutesOld(overview.freshness().countedSince()));
        model.addAttribute("due", whatIsDue.today(asked));
        model.addAttribute("chart", new LineChart(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        model.addAttribute("supervisor", supervisor);
        model.addAttribute(
                "operate",
                supervisor ? operate.running(InvitationMessages.PROCESS).orElse(null) : null);
    }

    private Long minutesOld(Instant since) {
        return since == null ? null : Duration.between(since, clock.instant()).toMinutes() + 1;
    }
}
