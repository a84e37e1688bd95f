package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The code that was asked for because a password was forgotten; it works only in the session that asked. */
final class ResetInSession {

    private static final String CODE = "family.reset";

    private ResetInSession() {}

    static void remember(long codeId, HttpServletRequest request) {
        request.getSession().setAttribute(CODE, codeId);
    }

    static Optional<Long> code(HttpServletRequest request) {
        return Optional.ofNullable((Long) request.getSession().getAttribute(CODE));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(CODE);
    }
}
