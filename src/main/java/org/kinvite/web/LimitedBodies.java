package org.kinvite.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kinvite.kernel.LargeBodies;
import org.kinvite.staff.SignedInStaff;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.PatternMatchUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than a form before anything reads it: the form's token would be looked for in all of it, and an
 * upload lies on the disk by then. The few addresses that take more take it from those who have shown who they are.
 */
class LimitedBodies extends OncePerRequestFilter {

    private final long largest;
    private final String[] large;

    /** @param largest in bytes */
    LimitedBodies(long largest, List<LargeBodies> large) {
        this.largest = largest;
        this.large = large.stream().map(LargeBodies::path).toArray(String[]::new);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length >= 0 && length <= largest || isWithoutBody(request) || takesMore(request)) {
            chain.doFilter(request, response);
        } else if (length > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isForm(request)) {
            // no browser sends a form without its length
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(new LimitedBody(request, largest), response);
        }
    }

    /** Other systems show their key before anything of the body is read. */
    private boolean takesMore(HttpServletRequest request) {
        var path = request.getServletPath();
        return PatternMatchUtils.simpleMatch(large, path) && (path.startsWith("/api/") || isStaff(request));
    }

    private static boolean isStaff(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext kept
                && kept.getAuthentication() != null
                && kept.getAuthentication().getPrincipal() instanceof SignedInStaff;
    }

    /** In HTTP 1 a body has a length or is chunked; in HTTP 2 nobody can tell. */
    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && request.getProtocol().startsWith("HTTP/1.")
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }
}
