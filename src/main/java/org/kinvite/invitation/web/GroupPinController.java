package org.kinvite.invitation.web;

import org.kinvite.invitation.SendGroupPin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Group PIN: read what will happen, confirm. */
@Controller
@RequestMapping("/group-pins")
class GroupPinController extends GroupDialog {

    GroupPinController(SendGroupPin sendGroupPin) {
        super(sendGroupPin, "pin.group", "/group-pins");
    }
}
