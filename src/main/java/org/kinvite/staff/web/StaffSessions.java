package org.kinvite.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.kinvite.staff.LiveStaff;
import org.kinvite.staff.ShownStaff;
import org.kinvite.staff.SignedInStaff;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The signed-in staff. With every request the database is asked whether the session still holds and what its user may do
 * now: a deactivation, a new password, another role take effect with the next request, on every instance.
 */
@Component("staffSessions")
class StaffSessions implements SecurityContextRepository {

    private static final String ENDED = "kinvite.staff.ended";
    private static final String NOW = StaffSessions.class.getName();

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final LiveStaff liveStaff;

    StaffSessions(LiveStaff liveStaff) {
        this.liveStaff = liveStaff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(SingletonSupplier.of(() -> now(request)));
    }

    /** Asked once a request, whose error page asks again. */
    private SecurityContext now(HttpServletRequest request) {
        if (request.getAttribute(NOW) instanceof SecurityContext known) {
            return known;
        }
        var context = SecurityContextHolder.createEmptyContext();
        var kept = sessions.loadDeferredContext(request).get().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof SignedInStaff staff) {
            liveStaff
                    .now(staff)
                    .ifPresentOrElse(live -> context.setAuthentication(live.authentication()), () -> end(request));
        }
        request.setAttribute(NOW, context);
        return context;
    }

    /** A family in the same browser stays. */
    private static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        request.setAttribute(ENDED, true);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof ShownStaff shown) {
            // nothing of the provider's goes into the session
            context.setAuthentication(shown.staff().authentication());
        }
        request.setAttribute(NOW, context);
        sessions.saveContext(context, request, response);
    }

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
