package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.pin.ShowPinToStaff;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guardian's PIN: what there is to do with it, and the PIN itself for whoever presses Reveal, which is audited. */
@Controller
@RequestMapping("/guardians/{id}/pin")
class PinController {

    private final SeenAccounts accounts;
    private final PinCard.OfGuardian cards;
    private final ShowPinToStaff showPin;

    PinController(SeenAccounts accounts, PinCard.OfGuardian cards, ShowPinToStaff showPin) {
        this.accounts = accounts;
        this.cards = cards;
        this.showPin = showPin;
    }

    /** The part of the card, for itself to look again; the PIN is not in it. @param seen what the card shows already */
    @GetMapping
    String look(
            @PathVariable long id,
            @RequestParam(required = false) String seen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = accounts.find(id);
        if (!Answer.isPart(request)) {
            return "redirect:/students/" + account.studentId() + "#guardian-" + id;
        }
        var pin = cards.find(id);
        if (Seen.again(seen, pin.fingerprint(), model, response)) {
            return null;
        }
        model.addAttribute("account", account);
        model.addAttribute("pin", pin);
        return "invitation/pin-card :: pin-card";
    }

    /** Only as the answer to a press, and kept by nobody. */
    @PostMapping
    String reveal(@PathVariable long id, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("account", accounts.find(id));
        model.addAttribute("revealed", showPin.show(id, accounts.siteOf(id)).orElse(null));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return Answer.isPart(request) ? "invitation/pin-revealed :: revealed" : "invitation/pin-revealed";
    }
}
