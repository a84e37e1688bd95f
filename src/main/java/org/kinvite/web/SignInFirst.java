package org.kinvite.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Leads to the sign-in page, as a whole page even when htmx asked for a part of one. A form that htmx sends after the
 * session expired arrives here as a forged one, because its token went with the session.
 */
class SignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What whoever looks after the sessions leaves behind when it found one that had been ended. */
    private static final String ENDED = "kinvite.staff.ended";

    private final AccessDeniedHandler signedIn;

    /** @param signedIn answers those who did sign in and are refused nevertheless */
    SignInFirst(AccessDeniedHandler signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        var signIn = request.getContextPath() + "/sign-in" + why(request);
        if (Asks.byHtmx(request)) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }

    private static String why(HttpServletRequest request) {
        if (request.getAttribute(ENDED) != null) {
            return "?ended";
        }
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() ? "?expired" : "";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (Asks.byHtmx(request) && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, null);
        } else {
            signedIn.handle(request, response, refused);
        }
    }
}
