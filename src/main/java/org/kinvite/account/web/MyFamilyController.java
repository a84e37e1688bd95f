package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.MyChildren;
import org.kinvite.account.RevealMyPin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My family: the children, each with its PIN behind a press. */
@Controller
class MyFamilyController {

    private static final String PAGE = "account/my-family";
    private static final int SHOWN_FOR_SECONDS = 60;

    private final CurrentFamily currentFamily;
    private final MyChildren myChildren;
    private final RevealMyPin revealMyPin;

    MyFamilyController(CurrentFamily currentFamily, MyChildren myChildren, RevealMyPin revealMyPin) {
        this.currentFamily = currentFamily;
        this.myChildren = myChildren;
        this.revealMyPin = revealMyPin;
    }

    @GetMapping("/family")
    String show(Model model) {
        model.addAttribute("children", myChildren.of(currentFamily.accountId()));
        return PAGE;
    }

    /** The page with the PIN on it is kept nowhere, and leaves by itself. */
    @PostMapping("/family/children/{guardianId}/pin")
    String reveal(@PathVariable long guardianId, Model model, RedirectAttributes next, HttpServletResponse response) {
        var accountId = currentFamily.accountId();
        var pin = revealMyPin.reveal(accountId, guardianId);
        if (pin.isEmpty()) {
            next.addFlashAttribute("noPin", true);
            return "redirect:/family";
        }
        model.addAttribute("shown", guardianId);
        model.addAttribute("pin", pin.get());
        model.addAttribute("seconds", SHOWN_FOR_SECONDS);
        response.setHeader("Refresh", SHOWN_FOR_SECONDS + ";url=/family");
        return show(model);
    }

    /** A PIN's page that is loaded again shows no PIN. */
    @GetMapping("/family/children/{guardianId}/pin")
    String hide(@PathVariable long guardianId) {
        return "redirect:/family";
    }

    @GetMapping("/family/guide")
    String guide(Model model) {
        model.addAttribute("children", myChildren.of(currentFamily.accountId()));
        return "account/guide";
    }
}
