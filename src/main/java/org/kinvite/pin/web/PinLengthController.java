package org.kinvite.pin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.pin.ChangePinLength;
import org.kinvite.pin.PinSupply;
import org.kinvite.staff.CurrentStaff;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings &gt; PINs: how long new PINs are, which all staff see and supervisors change, and how many are left. */
@Controller
@RequestMapping("/settings/pins")
class PinLengthController {

    private final ChangePinLength changePinLength;
    private final PinSupply supply;
    private final CurrentStaff currentStaff;

    PinLengthController(ChangePinLength changePinLength, PinSupply supply, CurrentStaff currentStaff) {
        this.changePinLength = changePinLength;
        this.supply = supply;
        this.currentStaff = currentStaff;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("length", changePinLength.now());
        model.addAttribute("supply", supply.at(currentStaff.sites()));
        model.addAttribute("mayChange", currentStaff.isSupervisor());
        return "pin/settings";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "0") int digits,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            changePinLength.change(digits, version);
            next.addFlashAttribute("news", "pin.settings.saved");
            return "redirect:/settings/pins";
        } catch (IllegalArgumentException outOfLimits) {
            model.addAttribute("warning", "pin.settings.limits");
        } catch (OptimisticLockingFailureException someoneWasFaster) {
            model.addAttribute("warning", "pin.settings.stale");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(model);
    }
}
