package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kinvite.staff.AdmitUser;
import org.kinvite.staff.AgencySites;
import org.kinvite.staff.ChangeUser;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.EmailTaken;
import org.kinvite.staff.HelpUser;
import org.kinvite.staff.KnownUsers;
import org.kinvite.staff.LastAdministrator;
import org.kinvite.staff.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One staff user: changed, deactivated, helped to get in. */
@Controller
@RequestMapping("/settings/users/{id}")
class UserPage {

    private final ChangeUser changeUser;
    private final AdmitUser admitUser;
    private final HelpUser helpUser;
    private final KnownUsers known;
    private final AgencySites sites;
    private final CurrentStaff currentStaff;

    UserPage(
            ChangeUser changeUser,
            AdmitUser admitUser,
            HelpUser helpUser,
            KnownUsers known,
            AgencySites sites,
            CurrentStaff currentStaff) {
        this.changeUser = changeUser;
        this.admitUser = admitUser;
        this.helpUser = helpUser;
        this.known = known;
        this.sites = sites;
        this.currentStaff = currentStaff;
    }

    @InitBinder("form")
    void bind(WebDataBinder binder) {
        binder.setAllowedFields("name", "email", "role", "sites", "version");
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", UserForm.of(changeUser.find(id)));
        return page(id, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @ModelAttribute("form") UserForm form,
            BindingResult wrong,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(changeUser.find(id).email(), wrong);
        if (!wrong.hasErrors()) {
            try {
                changeUser.change(id, form.getVersion(), form.described());
                return done(id, "users.saved", next);
            } catch (EmailTaken taken) {
                wrong.rejectValue("email", "users.email.taken");
            } catch (LastAdministrator last) {
                wrong.rejectValue("role", "users.last");
            } catch (OptimisticLockingFailureException stale) {
                // the next Save is a decision made with the newest in view
                form.setVersion(changeUser.find(id).version());
                model.addAttribute("stale", true);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(id, model);
    }

    @PostMapping("/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes next) {
        try {
            admitUser.deactivate(id);
            return done(id, "users.deactivated.done", next);
        } catch (LastAdministrator last) {
            next.addFlashAttribute("warning", "users.last");
            return "redirect:/settings/users/" + id;
        }
    }

    @PostMapping("/reactivate")
    String reactivate(@PathVariable long id, RedirectAttributes next) {
        admitUser.reactivate(id);
        return done(id, "users.reactivated.done", next);
    }

    @PostMapping("/link")
    String sendLink(@PathVariable long id, Locale locale, RedirectAttributes next) {
        helpUser.sendLink(id, locale);
        return done(id, "users.link.done", next);
    }

    @PostMapping("/pause/lift")
    String liftPause(@PathVariable long id, RedirectAttributes next) {
        helpUser.liftPause(id);
        return done(id, "users.paused.lifted", next);
    }

    private static String done(long id, String news, RedirectAttributes next) {
        next.addFlashAttribute("news", news);
        return "redirect:/settings/users/" + id;
    }

    private String page(long id, Model model) {
        var agency = currentStaff.agencyId();
        model.addAttribute("user", known.one(agency, id));
        model.addAttribute("own", currentStaff.userId() == id);
        model.addAttribute("roles", Role.values());
        model.addAttribute("choices", sites.of(agency));
        model.addAttribute("zone", sites.zone(agency));
        return "staff/user";
    }
}
