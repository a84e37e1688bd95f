package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.invitation.PrintGroup;
import org.kinvite.kernel.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Print letters: read what will happen, confirm. */
@Controller
class GroupLettersController extends GroupDialog {

    private final PrintGroup printGroup;

    GroupLettersController(PrintGroup printGroup) {
        super("letter.group", "/group-letters");
        this.printGroup = printGroup;
    }

    @PostMapping("/parent-accounts/group-letters/preview")
    String preview(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return preview(chosen, errors, printGroup::preview, model, request, response);
    }

    /** @param key names the group that the dialog asks for: confirming twice prints once */
    @PostMapping("/group-letters")
    String start(
            @ModelAttribute("chosen") GroupInviteForm chosen,
            BindingResult errors,
            @RequestParam(required = false) Long key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var group = key == null ? Ids.next() : key;
        return start(chosen, errors, selection -> printGroup.start(group, selection), model, request, response);
    }
}
