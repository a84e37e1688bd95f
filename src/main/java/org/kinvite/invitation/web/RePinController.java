package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kinvite.familymessage.RePinGuardian;
import org.kinvite.pin.PinsExhausted;
import org.kinvite.pin.RevealPin;
import org.springframework.context.MessageSource;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Re-PIN: another PIN, once staff have read what it does and said why (rule 8). */
@Controller
@RequestMapping("/guardians/{id}/re-pin")
class RePinController {

    private static final String TEMPLATE = "invitation/re-pin";

    private final SeenAccounts accounts;
    private final RePinGuardian rePinGuardian;
    private final RevealPin revealPin;
    private final MessageSource texts;

    RePinController(SeenAccounts accounts, RePinGuardian rePinGuardian, RevealPin revealPin, MessageSource texts) {
        this.accounts = accounts;
        this.rePinGuardian = rePinGuardian;
        this.revealPin = revealPin;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable long id, @ModelAttribute("form") RePinForm form, Model model, HttpServletRequest request) {
        describe(id, model);
        return Answer.dialog(TEMPLATE, request);
    }

    @PostMapping
    String rePin(
            @PathVariable long id,
            @ModelAttribute("form") RePinForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var siteId = accounts.siteOf(id);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var outcome = rePinGuardian.rePin(id, siteId, form.inWords(texts, locale));
                var news = outcome.changed()
                        ? "pin.rePin.done." + outcome.notice().map(Enum::name).orElse("UNTOLD")
                        : "pin.rePin.none";
                return Answer.told(news, accounts.find(id), model, request, response);
            } catch (PinsExhausted exhausted) {
                model.addAttribute("refusal", "pin.exhausted");
            } catch (DbActionExecutionException takenMeanwhile) {
                Overtaken.require(takenMeanwhile);
                model.addAttribute("refusal", "pin.rePin.again");
            }
        }
        describe(id, model);
        return Answer.refused(TEMPLATE, request, response);
    }

    private void describe(long id, Model model) {
        model.addAttribute("account", accounts.find(id));
        model.addAttribute("exists", revealPin.exists(id));
        model.addAttribute("notice", rePinGuardian.noticeFor(id).orElse(null));
    }
}
