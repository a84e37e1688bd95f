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
import org.springframework.util.PatternMatchUtils;

/**
 * Leads to the sign-in page, as a whole page even when htmx asked for a part of one, and from there back to the page one
 * was on. A form that is sent after the session expired arrives here as a forged one, because its token went with the
 * session.
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
        AskedFrom.remember(request);
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
        return isForgotten(request) ? "?expired" : "";
    }

    private static boolean isForgotten(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** A form whose session has expired; those of the way in itself have no session that could matter. */
    private static boolean isLate(HttpServletRequest request) {
        return Asks.byHtmx(request)
                || isForgotten(request) && !PatternMatchUtils.simpleMatch(StaffPages.OPEN, request.getServletPath());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (isLate(request) && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, null);
        } else {
            signedIn.handle(request, response, refused);
        }
    }
}
