package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers with 403: a page that was open too long (or a forged form), or an act this user may not do. */
class RefusedRequest implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            request.setAttribute(Problem.KEY, "stale");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
