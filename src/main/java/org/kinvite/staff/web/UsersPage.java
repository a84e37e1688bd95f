package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kinvite.staff.AddUser;
import org.kinvite.staff.AgencySites;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.EmailTaken;
import org.kinvite.staff.KnownUsers;
import org.kinvite.staff.Role;
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

/** Settings &gt; Users: administrators see who works here, and add users. */
@Controller
@RequestMapping("/settings/users")
class UsersPage {

    private static final String FORM = "staff/user";

    private final KnownUsers known;
    private final AddUser addUser;
    private final AgencySites sites;
    private final CurrentStaff currentStaff;

    UsersPage(KnownUsers known, AddUser addUser, AgencySites sites, CurrentStaff currentStaff) {
        this.known = known;
        this.addUser = addUser;
        this.sites = sites;
        this.currentStaff = currentStaff;
    }

    @InitBinder("form")
    void bind(WebDataBinder binder) {
        binder.setAllowedFields("name", "email", "role", "sites");
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean deactivated,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        currentStaff.requireAdministrator();
        var agency = currentStaff.agencyId();
        var count = known.count(agency, text, deactivated);
        var pages = Math.ceilDiv(count, KnownUsers.PAGE_SIZE);
        var shown = Math.clamp(page, 1, Math.max(1, pages));
        model.addAttribute("text", text);
        model.addAttribute("deactivated", deactivated);
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("page", shown);
        model.addAttribute("users", known.page(agency, text, deactivated, shown));
        model.addAttribute("zone", sites.zone(agency));
        return "staff/users";
    }

    @GetMapping("/new")
    String ask(Model model) {
        currentStaff.requireAdministrator();
        model.addAttribute("form", new UserForm());
        return show(model);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") UserForm form,
            BindingResult wrong,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        currentStaff.requireAdministrator();
        form.check(null, wrong);
        if (!wrong.hasErrors()) {
            try {
                var id = addUser.add(form.described(), locale);
                next.addFlashAttribute("news", "users.added");
                return "redirect:/settings/users/" + id;
            } catch (EmailTaken taken) {
                wrong.rejectValue("email", "users.email.taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("choices", sites.of(currentStaff.agencyId()));
        return FORM;
    }
}
