package org.kinvite.local.style;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What pages are made of, side by side, with nobody's data and nothing that could be changed. */
@Controller
@TestComponent
@RequestMapping("/local/style")
public class StyleController {

    private final Clock clock;

    StyleController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("staffName", "Ana Núñez");
        model.addAttribute("supervisor", true);
        model.addAttribute("section", "parent-accounts");
        model.addAttribute("waitingTasks", Map.of("number", 3));
        var accounts = new SampleAccounts(clock.instant());
        model.addAttribute("accounts", accounts.inEveryState());
        model.addAttribute("count", accounts.inEveryState().size());
        model.addAttribute("filter", new SampleFilter(1L, null, null, null, null));
        model.addAttribute("refreshing", new StandStill());
        model.addAttribute("going", accounts.group(120));
        model.addAttribute("done", accounts.group(280));
        fillForm(model);
        return "local/style";
    }

    @GetMapping("/dialog")
    String dialog(Model model) {
        model.addAttribute("account", new SampleAccounts(clock.instant()).neverInvited());
        model.addAttribute("dialog", SampleDialog.invite());
        return "invitation/send :: dialog";
    }

    @GetMapping("/toast")
    String toast(Model model) {
        model.addAttribute("text", "The invitation is on its way.");
        return "fragments/toast :: toast(${text})";
    }

    private static void fillForm(Model model) {
        var typed = Map.of("name", "Linh Nguyễn", "email", "linh at example.com", "password", "", "channel", "TEXT");
        var form = new MapBindingResult(typed, "form");
        form.rejectValue("email", "local", "An email has an @ in it, for example linh@example.com.");
        form.rejectValue("password", "local", "Use at least 10 characters.");
        model.addAttribute("form", typed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        model.addAttribute("channels", new TreeMap<>(Map.of("EMAIL", "Email", "TEXT", "Text")));
    }
}
