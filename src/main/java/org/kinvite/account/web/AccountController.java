package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.kinvite.account.ChooseLanguage;
import org.kinvite.account.CurrentFamily;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account: what it signs in with, and the language it is written to in. */
@Controller
@RequestMapping("/family/account")
class AccountController {

    private static final List<String> SPOKEN = List.of("en", "es");

    private final CurrentFamily currentFamily;
    private final ChooseLanguage chooseLanguage;
    private final LocaleResolver languages;

    AccountController(CurrentFamily currentFamily, ChooseLanguage chooseLanguage, LocaleResolver languages) {
        this.currentFamily = currentFamily;
        this.chooseLanguage = chooseLanguage;
        this.languages = languages;
    }

    @GetMapping
    String show(Model model) {
        var account = currentFamily.account();
        model.addAttribute("signIn", account.signIn());
        model.addAttribute("chosen", account.language().getLanguage());
        model.addAttribute("spoken", SPOKEN);
        return "account/account";
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (SPOKEN.contains(language)) {
            var chosen = Locale.forLanguageTag(language);
            chooseLanguage.choose(currentFamily.accountId(), chosen);
            languages.setLocale(request, response, chosen);
            next.addFlashAttribute("done", "language");
        }
        return "redirect:/family/account";
    }
}
