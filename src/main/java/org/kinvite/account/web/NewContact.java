package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The code that was sent to the contact a family wants to sign in with, as its session remembers it. */
final class NewContact {

    private static final String CODE = "family.new-contact";

    private NewContact() {}

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
