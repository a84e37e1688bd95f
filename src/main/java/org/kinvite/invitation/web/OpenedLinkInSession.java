package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.kinvite.invitation.OpenLink;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.kernel.LanguageChosen;
import org.springframework.stereotype.Component;

/**
 * The links a family opened: kept in its session as hashes, so that no address or log holds a token. Each has a key of its
 * own, which its pages carry: what is opened in another tab never changes what a form does.
 */
@Component
class OpenedLinkInSession {

    private static final String HASH = "family.link.";
    private static final String CONFIRMED = "family.confirmed.";
    private static final String CODE = "family.code.";
    private static final String INVITING_AGENCY = "invitingAgency";
    private static final int KEY_LENGTH = 16;

    private final OpenLink openLink;

    OpenedLinkInSession(OpenLink openLink) {
        this.openLink = openLink;
    }

    /**
     * Remembers the link in a session with a new id, so that nobody can have planted it.
     *
     * @return the key of its pages: the beginning of the hash, which tells nothing of the token
     */
    String remember(String tokenHash, HttpServletRequest request) {
        var key = tokenHash.substring(0, KEY_LENGTH);
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HASH + key, tokenHash);
        return key;
    }

    /** Pages speak the language of the guardian on record, unless the family has chosen another one in this browser. */
    void suggest(Locale language, HttpServletRequest request) {
        request.getSession().setAttribute(LanguageChosen.SUGGESTION, language.getLanguage());
    }

    /** What the link leads to now, and whose name stands above its page; empty when it was not opened in this session. */
    Optional<OpenedLink> find(String key, HttpServletRequest request) {
        var link = hash(key, request).flatMap(openLink::open);
        link.ifPresent(open -> request.setAttribute(INVITING_AGENCY, open.agencyName()));
        return link;
    }

    Optional<String> hash(String key, HttpServletRequest request) {
        return Optional.ofNullable(attribute(HASH + key, request)).map(String.class::cast);
    }

    /** The family said that the invitation is for them. */
    void confirm(String key, HttpServletRequest request) {
        request.getSession().setAttribute(CONFIRMED + key, true);
    }

    boolean isConfirmed(String key, HttpServletRequest request) {
        return attribute(CONFIRMED + key, request) != null;
    }

    /** The link of a family that said so, if it leads to an invitation in that status. */
    Optional<OpenedLink> confirmed(String key, HttpServletRequest request, OpenedLink.Status status) {
        return isConfirmed(key, request)
                ? find(key, request).filter(link -> link.status() == status)
                : Optional.empty();
    }

    /** The code that was sent to a contact the family would rather sign in with than with that of the link. */
    Optional<Long> code(String key, HttpServletRequest request) {
        return Optional.ofNullable(attribute(CODE + key, request)).map(Long.class::cast);
    }

    void rememberCode(String key, long codeId, HttpServletRequest request) {
        request.getSession().setAttribute(CODE + key, codeId);
    }

    void forgetCode(String key, HttpServletRequest request) {
        request.getSession().removeAttribute(CODE + key);
    }

    private static Object attribute(String name, HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
