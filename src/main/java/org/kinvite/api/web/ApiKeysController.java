package org.kinvite.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.api.KnownKeys;
import org.kinvite.api.ManageKeys;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; API keys: made, shown once, and revoked by supervisors. */
@Controller
@RequestMapping("/settings/api-keys")
class ApiKeysController {

    private static final int LONGEST_NAME = 100;
    private static final String WHOLE_AGENCY = "agency";

    private final KnownKeys known;
    private final ManageKeys manageKeys;
    private final Places places;
    private final CurrentStaff currentStaff;

    ApiKeysController(KnownKeys known, ManageKeys manageKeys, Places places, CurrentStaff currentStaff) {
        this.known = known;
        this.manageKeys = manageKeys;
        this.places = places;
        this.currentStaff = currentStaff;
    }

    @GetMapping
    String show(Model model) {
        currentStaff.requireSupervisor();
        model.addAttribute("keys", known.of(currentStaff.agencyId()));
        model.addAttribute("sites", places.sites(currentStaff.sites()));
        return "api/keys";
    }

    /** The secret is in this answer alone: not in a session, not in an address, in no cache. */
    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String site,
            Model model,
            HttpServletResponse response) {
        currentStaff.requireSupervisor();
        model.addAttribute("name", name);
        model.addAttribute("chosen", site);
        var wrong = wrong(name.strip(), site);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", wrong);
            return show(model);
        }
        model.addAttribute("secret", manageKeys.make(name.strip(), siteId(site)).value());
        model.addAttribute("name", "");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return show(model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes next) {
        manageKeys.revoke(id);
        next.addFlashAttribute("news", "api.keys.revoked.done");
        return "redirect:/settings/api-keys";
    }

    private static String wrong(String name, String site) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "api.keys.name.wrong";
        }
        return site.equals(WHOLE_AGENCY) || site.matches("[0-9]{1,18}") ? null : "api.keys.site.missing";
    }

    /** Null for a key of the whole agency. */
    private static Long siteId(String site) {
        return site.equals(WHOLE_AGENCY) ? null : Long.valueOf(site);
    }
}
