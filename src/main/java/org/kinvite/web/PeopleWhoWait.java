package org.kinvite.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.kernel.PeopleFirst;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells work that can wait of the people who do: whoever shows a cookie has a page of ours open. Pages that look again by
 * themselves do not count, nor programs.
 */
class PeopleWhoWait extends OncePerRequestFilter {

    private final PeopleFirst people;

    PeopleWhoWait(PeopleFirst people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.COOKIE) == null || request.getHeader(Looks.HEADER) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var visit = people.visit()) {
            chain.doFilter(request, response);
        }
    }
}
