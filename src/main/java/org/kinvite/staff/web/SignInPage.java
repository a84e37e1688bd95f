package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in; the form itself is answered by the security filters. */
@Controller
class SignInPage {

    /** Another place where staff sign in. */
    record Provider(String id, String name) {}

    /** Left behind by a refused try, so that nobody types it twice. */
    private static final String TYPED_EMAIL = "kinvite.staff.typed-email";

    private final ObjectProvider<OAuth2ClientProperties> registrations;

    /** @param registrations absent unless a provider is registered */
    SignInPage(ObjectProvider<OAuth2ClientProperties> registrations) {
        this.registrations = registrations;
    }

    /** @param paused minutes to wait after too many wrong tries */
    @GetMapping("/sign-in")
    String show(
            Principal signedIn,
            @RequestParam(required = false) Integer paused,
            Model model,
            HttpServletRequest request) {
        if (signedIn != null) {
            return "redirect:/";
        }
        model.addAttribute("paused", paused);
        model.addAttribute("providers", providers());
        if (!model.containsAttribute("email")) {
            model.addAttribute("email", typedEmail(request));
        }
        return "staff/sign-in";
    }

    /** Without asking them: one that is away must not take this page away. */
    private List<Provider> providers() {
        return registrations.stream()
                .flatMap(all -> all.getRegistration().entrySet().stream())
                .map(one -> new Provider(
                        one.getKey(), Objects.requireNonNullElse(one.getValue().getClientName(), one.getKey())))
                .toList();
    }

    private static Object typedEmail(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var typed = session.getAttribute(TYPED_EMAIL);
        session.removeAttribute(TYPED_EMAIL);
        return typed;
    }
}
