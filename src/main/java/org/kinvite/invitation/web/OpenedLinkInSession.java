package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kinvite.invitation.OpenLink;
import org.kinvite.invitation.OpenedLink;
import org.springframework.stereotype.Component;

/** The link a family opened: kept in its session as a hash, so that no address or log holds the token. */
@Component
class OpenedLinkInSession {

    private static final String HASH = "family.link";
    private static final String CONFIRMED = "family.confirmed";

    private final OpenLink openLink;

    OpenedLinkInSession(OpenLink openLink) {
        this.openLink = openLink;
    }

    /** Remembers the link in a session with a new id, so that nobody can have planted it. */
    void remember(String tokenHash, HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HASH, tokenHash);
        session.removeAttribute(CONFIRMED);
    }

    /** What the link leads to now; empty when none was opened in this session. */
    Optional<OpenedLink> find(HttpServletRequest request) {
        return hash(request).flatMap(openLink::open);
    }

    Optional<String> hash(HttpServletRequest request) {
        return Optional.ofNullable(attribute(HASH, request)).map(String.class::cast);
    }

    /** The family said that the invitation is for them. */
    void confirm(HttpServletRequest request) {
        request.getSession().setAttribute(CONFIRMED, true);
    }

    boolean isConfirmed(HttpServletRequest request) {
        return attribute(CONFIRMED, request) != null;
    }

    private static Object attribute(String name, HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
