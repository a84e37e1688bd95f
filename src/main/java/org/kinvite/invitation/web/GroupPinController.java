package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.invitation.SendGroupPin;
import org.kinvite.kernel.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Group PIN: read what will happen, confirm. */
@Controller
class GroupPinController extends GroupDialog {

    private final SendGroupPin sendGroupPin;

    GroupPinController(SendGroupPin sendGroupPin) {
        super("pin.group", "/group-pins");
        this.sendGroupPin = sendGroupPin;
    }

    @PostMapping("/parent-accounts/group-pin/preview")
    String preview(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return preview(chosen, errors, sendGroupPin::preview, model, request, response);
    }

    /** @param key names the group that the dialog asks for: confirming twice starts one */
    @PostMapping("/group-pins")
    String start(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            @RequestParam(required = false) Long key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var group = key == null ? Ids.next() : key;
        return start(chosen, errors, selection -> sendGroupPin.start(group, selection), model, request, response);
    }
}
