package org.kinvite.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.kinvite.staff.CurrentStaff;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages that exist only to see what the shell makes of them. */
@Controller
@Profile("probe")
@RequestMapping({"/probe", "/family/invitations/probe"})
class ProbePages {

    record Form(@Email @NotBlank String email, @NotBlank String password, String channel) {}

    private final CurrentStaff staff;

    ProbePages(CurrentStaff staff) {
        this.staff = staff;
    }

    @ModelAttribute("channels")
    Map<String, String> channels() {
        return Map.of("EMAIL", "Email");
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new Form("a@example.com", "", "EMAIL"));
        return "probe/page";
    }

    @PostMapping
    ModelAndView save(@Valid @ModelAttribute("form") Form form, BindingResult result) {
        return new ModelAndView("probe/page", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(required = false) Integer size) {
        staff.requireSite(id);
        return "probe/page";
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("canary-of-a-message");
    }

    @GetMapping("/stale")
    String stale() {
        throw new OptimisticLockingFailureException("canary-of-a-message");
    }

    @GetMapping("/dialog")
    String dialog(Model model) {
        model.addAttribute("form", new Form("", "", "EMAIL"));
        return "probe/dialog";
    }

    @PostMapping("/dialog")
    Object saveDialog(@Valid @ModelAttribute("form") Form form, BindingResult result) {
        return result.hasErrors()
                ? new ModelAndView("probe/dialog", HttpStatus.UNPROCESSABLE_ENTITY)
                : ResponseEntity.noContent()
                        .header("HX-Trigger", "{\"dialog-close\": true, \"toast\": \"Saved\"}")
                        .build();
    }
}
