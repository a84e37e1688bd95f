package org.kinvite.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kinvite.api.ApiSecret;
import org.kinvite.api.AuthenticateKey;
import org.kinvite.api.TooManyRequests;
import org.kinvite.staff.ActingSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out by the bearer key who asks. The key is looked up by its hash: how long that takes tells nothing. */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final AuthenticateKey authenticateKey;

    ApiKeyFilter(AuthenticateKey authenticateKey) {
        this.authenticateKey = authenticateKey;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            secret(request).flatMap(authenticateKey::with).ifPresent(ApiKeyFilter::actsAs);
        } catch (TooManyRequests tooMany) {
            Problems.retryAfter(response, tooMany.retryAfter());
            Problems.write(
                    response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "This key has used up this minute.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<ApiSecret> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new ApiSecret(header.substring(BEARER.length()).strip()));
    }

    private static void actsAs(ActingSystem system) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(system, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
