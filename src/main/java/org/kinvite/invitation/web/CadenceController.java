package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.CadenceInForce;
import org.kinvite.invitation.CadencesInForce;
import org.kinvite.invitation.ChangeCadence;
import org.kinvite.messaging.QuietHours;
import org.kinvite.staff.CurrentStaff;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Invitations: the cadence of the agency, which all staff see and supervisors change. */
@Controller
@RequestMapping("/settings/invitations")
class CadenceController {

    private static final String TEMPLATE = "invitation/cadence";
    private static final String HERE = "redirect:/settings/invitations";

    private final CadencesInForce cadences;
    private final ChangeCadence changeCadence;
    private final QuietHours quietHours;
    private final CurrentStaff currentStaff;

    CadenceController(
            CadencesInForce cadences, ChangeCadence changeCadence, QuietHours quietHours, CurrentStaff currentStaff) {
        this.cadences = cadences;
        this.changeCadence = changeCadence;
        this.quietHours = quietHours;
        this.currentStaff = currentStaff;
    }

    /** Lists are bound as a whole: an index that someone makes up would grow one. */
    @InitBinder("form")
    void bind(WebDataBinder binder) {
        binder.setAllowedFields("version", "days", "expiry", "otherChannelAllowed");
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", CadenceForm.of(cadences.ofAgency(currentStaff.agencyId())));
        return show(TEMPLATE, model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") CadenceForm form,
            BindingResult wrong,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        currentStaff.requireSupervisor();
        var days = form.read(wrong);
        if (!wrong.hasErrors()) {
            try {
                var before = cadences.ofAgency(currentStaff.agencyId());
                changeCadence.change(form.getVersion(), days, form.isOtherChannelAllowed());
                tellAndOfferUndo(before, next);
                return HERE;
            } catch (OptimisticLockingFailureException stale) {
                tellWhatIsKeptNow(form, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(TEMPLATE, model);
    }

    @PostMapping("/defaults")
    String goBackToDefaults(@RequestParam int version, RedirectAttributes next) {
        try {
            var before = cadences.ofAgency(currentStaff.agencyId());
            changeCadence.goBackToDefaults(version);
            tellAndOfferUndo(before, next);
        } catch (OptimisticLockingFailureException stale) {
            next.addFlashAttribute("warning", "defaults.stale");
        }
        return HERE;
    }

    /** Only steps planned from now on follow it, so the one of before can be brought back. */
    private static void tellAndOfferUndo(CadenceInForce before, RedirectAttributes next) {
        next.addFlashAttribute("news", "saved");
        next.addFlashAttribute("undo", FormerCadence.of(before));
    }

    /** The next Save is a decision made with the newest cadence in view. */
    private void tellWhatIsKeptNow(CadenceForm form, Model model) {
        var newest = cadences.ofAgency(currentStaff.agencyId());
        form.setVersion(newest.version());
        model.addAttribute("newest", newest);
    }

    private String show(String view, Model model) {
        model.addAttribute("cadence", cadences.ofAgency(currentStaff.agencyId()));
        model.addAttribute("defaults", cadences.defaults());
        model.addAttribute("quietHours", quietHours);
        model.addAttribute("mayChange", currentStaff.isSupervisor());
        return view;
    }
}
