package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the families' sign-in page, which leads back to what was wanted. */
class FamilySignInFirst implements AuthenticationEntryPoint {

    /** What whoever looks after the sessions leaves behind when it found one that had been ended. */
    static final String ENDED = "kinvite.family.ended";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        var wanted = "GET".equals(request.getMethod()) ? request.getServletPath() : "/family";
        var ended = request.getAttribute(ENDED) == null ? "" : "&ended";
        response.sendRedirect(request.getContextPath() + "/family/sign-in?next="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + ended);
    }
}
