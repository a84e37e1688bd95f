package org.kinvite.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads to where staff work. */
@Controller
class HomePage {

    @GetMapping("/")
    String show() {
        return "redirect:/parent-accounts";
    }
}
