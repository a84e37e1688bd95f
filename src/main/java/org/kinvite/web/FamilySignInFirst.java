package org.kinvite.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Leads to the families' sign-in page, which leads back to what was wanted. A form that is sent after its session ended
 * arrives as a forged one, because its token went with the session.
 */
class FamilySignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What whoever looks after the sessions leaves behind when it found one that had been ended. */
    static final String ENDED = "kinvite.family.ended";

    private final AccessDeniedHandler refusal = new RefusedRequest();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        var wanted = "GET".equals(request.getMethod()) ? request.getServletPath() : "/family";
        var ended = isForgotten(request) || request.getAttribute(ENDED) != null ? "&ended" : "";
        response.sendRedirect(request.getContextPath() + "/family/sign-in?next="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + ended);
    }

    /** Pages of a link are nobody's who signs in: there it helps to open the link once more. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (isForgotten(request) && !request.getServletPath().startsWith("/family/invitations/")) {
            commence(request, response, null);
        } else {
            refusal.handle(request, response, refused);
        }
    }

    private static boolean isForgotten(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
