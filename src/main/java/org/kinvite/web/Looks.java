package org.kinvite.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells what a page asks by itself (js/live.js says so) from what a person asks. Only the latter keeps a session alive: a
 * page that stands open must not stay signed in for ever, and looking again writes nothing.
 */
class Looks extends OncePerRequestFilter implements HandlerInterceptor {

    static final String HEADER = "Kv-Look";

    private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

    /** Around the filter that saves the session. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            UNDER_WAY.remove();
        }
    }

    /** Only what is answered is a look: whoever is led to the sign-in is to be led back, which the session remembers. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader(HEADER) != null) {
            UNDER_WAY.set(true);
        }
        return true;
    }

    /** Sessions that looks do not touch. */
    record Untouched<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<S> {

        @Override
        public S createSession() {
            return sessions.createSession();
        }

        @Override
        public void save(S session) {
            if (UNDER_WAY.get() == null) {
                sessions.save(session);
            }
        }

        @Override
        public S findById(String id) {
            return sessions.findById(id);
        }

        @Override
        public void deleteById(String id) {
            sessions.deleteById(id);
        }
    }
}
