package org.kinvite.invitation.web;

import org.kinvite.invitation.PrintGroup;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Print letters: read what will happen, confirm. */
@Controller
@RequestMapping("/group-letters")
class GroupLettersController extends GroupDialog {

    GroupLettersController(PrintGroup printGroup) {
        super(printGroup, "letter.group", "/group-letters");
    }
}
