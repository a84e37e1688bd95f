package org.kinvite.staff.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff sign in; the form itself is answered by the security filters. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show(Principal signedIn) {
        return signedIn == null ? "staff/sign-in" : "redirect:/";
    }
}
