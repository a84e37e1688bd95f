package org.kinvite.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kinvite.account.BeginFamilySession;
import org.kinvite.account.FamilyAccount;
import org.kinvite.account.LiveSessions;
import org.kinvite.account.SignedInFamily;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The signed-in families, each in an attribute of its own of the browser's session, which may hold a staff user as well.
 * With every request the database is asked whether the session still holds: what was ended is over with its next request.
 */
@Component
class FamilySessions implements SecurityContextRepository, BeginFamilySession {

    private static final String FAMILY = "family.signed-in";
    private static final String ENDED = "kinvite.family.ended";

    private final LiveSessions liveSessions;

    FamilySessions(LiveSessions liveSessions) {
        this.liveSessions = liveSessions;
    }

    /** Signs in, under a new session id and with a new form token, so that nobody can have planted either. */
    void start(SignedInFamily family, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        session.setAttribute(FAMILY, family);
        // by this name the sessions of an account are found
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, family.name());
    }

    @Override
    public void begin(FamilyAccount account, HttpServletRequest request, HttpServletResponse response) {
        start(account.session(), request, response);
    }

    /** Signs the family out; a staff user in the same browser stays. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(FAMILY);
            session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(SingletonSupplier.of(() -> context(request)));
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var family = kept(request);
        family.filter(liveSessions::contain).ifPresent(live -> context.setAuthentication(authentication(live)));
        if (family.isPresent() && context.getAuthentication() == null) {
            end(request);
            request.setAttribute(ENDED, true);
        }
        return context;
    }

    private static UsernamePasswordAuthenticationToken authentication(SignedInFamily family) {
        return UsernamePasswordAuthenticationToken.authenticated(
                family, null, List.of(new SimpleGrantedAuthority("ROLE_FAMILY")));
    }

    private static Optional<SignedInFamily> kept(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> open.getAttribute(FAMILY))
                .map(SignedInFamily.class::cast);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept(request).isPresent();
    }

    /** Families sign in and out by {@link #start} and {@link #end} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    private record Loaded(Supplier<SecurityContext> context) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        /** Whoever is found was put there by signing in. */
        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
