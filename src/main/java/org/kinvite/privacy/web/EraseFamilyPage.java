package org.kinvite.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.privacy.EraseFamily;
import org.kinvite.privacy.ErasurePreview;
import org.kinvite.privacy.Family;
import org.kinvite.privacy.FindFamily;
import org.kinvite.privacy.ImportIsOpen;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases one guardian, or all of a student's record, once supervisors have read what that means. */
@Controller
class EraseFamilyPage {

    private static final String TEMPLATE = "privacy/erase";

    private final FindFamily findFamily;
    private final ErasurePreview preview;
    private final EraseFamily eraseFamily;

    EraseFamilyPage(FindFamily findFamily, ErasurePreview preview, EraseFamily eraseFamily) {
        this.findFamily = findFamily;
        this.preview = preview;
        this.eraseFamily = eraseFamily;
    }

    @GetMapping("/guardians/{id}/erase")
    String askOfGuardian(
            @PathVariable long id, @ModelAttribute("form") ErasureForm form, Model model, HttpServletRequest request) {
        return ask(findFamily.ofGuardian(id), model, request);
    }

    @GetMapping("/students/{id}/erase")
    String askOfStudent(
            @PathVariable long id, @ModelAttribute("form") ErasureForm form, Model model, HttpServletRequest request) {
        return ask(findFamily.ofStudent(id), model, request);
    }

    @PostMapping("/guardians/{id}/erase")
    String eraseGuardian(
            @PathVariable long id,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return erase(findFamily.ofGuardian(id), form, errors, model, response, next);
    }

    @PostMapping("/students/{id}/erase")
    String eraseStudent(
            @PathVariable long id,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return erase(findFamily.ofStudent(id), form, errors, model, response, next);
    }

    private String ask(Family family, Model model, HttpServletRequest request) {
        describe(family, model);
        return "true".equals(request.getHeader("HX-Request")) ? TEMPLATE + " :: dialog" : TEMPLATE;
    }

    private String erase(
            Family family,
            ErasureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                eraseFamily.erase(family, form.getReason());
                next.addFlashAttribute("news", "privacy.erase.done");
                return "redirect:/students/" + family.studentId();
            } catch (ImportIsOpen importIsOpen) {
                // the page says so by itself
            } catch (DataAccessException | DbActionExecutionException failed) {
                requireOvertaken(failed);
                model.addAttribute("warning", "privacy.erase.changed");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        describe(family, model);
        return TEMPLATE;
    }

    private static void requireOvertaken(RuntimeException failed) {
        // repositories wrap what the driver said
        var cause = failed instanceof DbActionExecutionException ? failed.getCause() : failed;
        if (!(cause instanceof ConcurrencyFailureException)) {
            throw failed;
        }
    }

    private void describe(Family family, Model model) {
        model.addAttribute("family", family);
        model.addAttribute("touched", preview.of(family));
    }
}
