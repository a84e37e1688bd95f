package org.kinvite.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.kinvite.roster.CorrectContactDetails;
import org.kinvite.roster.GrantedGuardians;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.InvalidContactDetails;
import org.kinvite.roster.Students;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pencil beside a guardian's contact details: a dialog, or a page of its own without JavaScript. */
@Controller
@RequestMapping("/guardians/{id}/contact")
class ContactDetailsPage {

    private final GrantedGuardians guardians;
    private final Students students;
    private final CorrectContactDetails correctContactDetails;

    ContactDetailsPage(GrantedGuardians guardians, Students students, CorrectContactDetails correctContactDetails) {
        this.guardians = guardians;
        this.students = students;
        this.correctContactDetails = correctContactDetails;
    }

    @ModelAttribute("inDialog")
    boolean inDialog(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return htmx;
    }

    @GetMapping
    String open(@PathVariable long id, @ModelAttribute("inDialog") boolean inDialog, Model model) {
        var guardian = guardians.find(id).guardian();
        model.addAttribute("form", ContactForm.of(guardian));
        return show(guardian, inDialog ? "roster/contact-dialog" : "roster/contact-page", model);
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult wrong,
            @ModelAttribute("inDialog") boolean inDialog,
            Model model,
            HttpServletResponse response) {
        var guardian = guardians.find(id).guardian();
        if (!wrong.hasErrors()) {
            correct(guardian, form, wrong, model);
        }
        if (wrong.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(guardian, inDialog ? "roster/contact-form :: form" : "roster/contact-page", model);
        }
        if (inDialog) {
            response.setHeader("HX-Trigger", "contact-corrected, dialog-close");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return "redirect:/students/" + guardian.studentId();
    }

    private void correct(Guardian guardian, ContactForm form, BindingResult wrong, Model model) {
        try {
            correctContactDetails.correct(
                    guardian.id(), form.getVersion(), form.getPreferredContact(), form.getEmail(), form.getCellPhone());
        } catch (InvalidContactDetails invalid) {
            invalid.fields().forEach(field -> {
                switch (field) {
                    case PREFERRED_CONTACT -> wrong.rejectValue("preferredContact", "roster.contact.choose");
                    case EMAIL -> wrong.rejectValue("email", "roster.contact.wrongEmail");
                    case CELL_PHONE -> wrong.rejectValue("cellPhone", "roster.contact.wrongPhone");
                }
            });
        } catch (OptimisticLockingFailureException stale) {
            // the next Save is a decision made with the newest details in view
            var newest = ContactForm.of(guardians.find(guardian.id()).guardian());
            form.setVersion(newest.getVersion());
            model.addAttribute("newest", newest);
            wrong.reject("roster.contact.stale");
        }
    }

    private String show(Guardian guardian, String view, Model model) {
        model.addAttribute("guardian", guardian);
        model.addAttribute("student", students.findById(guardian.studentId()).orElseThrow());
        return view;
    }
}
