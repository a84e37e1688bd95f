package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinvite.invitation.OpenLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The link of a message: swapped into the session for a clean address. It changes nothing, since scanners open links. */
@Controller
class LinkController {

    private final OpenLink openLink;
    private final OpenedLinkInSession opened;

    LinkController(OpenLink openLink, OpenedLinkInSession opened) {
        this.openLink = openLink;
        this.opened = opened;
    }

    @GetMapping("/i/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var hash = openLink.hash(token);
        var link = openLink.open(hash);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            // whoever guesses leaves no trace in the table of sessions
            request.setAttribute("withoutSession", true);
            return "family/unknown-link";
        }
        var key = opened.remember(hash, request);
        opened.suggest(link.get().language(), request);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/family/invitations/" + key);
        return null;
    }
}
