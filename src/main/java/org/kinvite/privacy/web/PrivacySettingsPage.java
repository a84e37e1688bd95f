package org.kinvite.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.privacy.ChangeRetention;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; Privacy: how long the agency keeps what it needs no more; for supervisors. */
@Controller
@RequestMapping("/settings/privacy")
class PrivacySettingsPage {

    private final ChangeRetention changeRetention;

    PrivacySettingsPage(ChangeRetention changeRetention) {
        this.changeRetention = changeRetention;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", PrivacyForm.of(changeRetention.now()));
        return "privacy/settings";
    }

    @PostMapping
    String change(
            @ModelAttribute("form") PrivacyForm form,
            BindingResult wrong,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var kept = changeRetention.now();
        var periods = form.read(wrong);
        if (!wrong.hasErrors()) {
            try {
                changeRetention.change(form.getVersion(), periods);
                next.addFlashAttribute("news", "privacy.settings.saved");
                return "redirect:/settings/privacy";
            } catch (OptimisticLockingFailureException stale) {
                // the next Save is a decision made with the newest periods in view
                form.setVersion(changeRetention.now().version());
                model.addAttribute("newest", kept.periods());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "privacy/settings";
    }
}
