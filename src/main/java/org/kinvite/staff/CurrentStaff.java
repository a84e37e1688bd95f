package org.kinvite.staff;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The staff user who is signed in, or the system that acts with an API key, and what they may see. */
@Component
public class CurrentStaff {

    // asked anew each time, so that a grant or a role that was taken away is gone at once
    private static final String SITES = """
            SELECT s.id FROM site s JOIN staff_user u ON u.agency_id = s.agency_id
            WHERE u.id = ? AND u.enabled
              AND (u.role <> 'STAFF'
                   OR EXISTS (SELECT 1 FROM site_grant g WHERE g.staff_user = u.id AND g.site_id = s.id))
            """;

    private final JdbcClient jdbc;

    CurrentStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The signed-in staff user as an actor.
     *
     * @throws AuthenticationCredentialsNotFoundException when no staff user is signed in
     */
    public Actor actor() {
        var system = system();
        if (system.isPresent()) {
            return system.get().actor();
        }
        var staff = signedIn();
        return new Actor(Actor.Kind.STAFF, staff.id(), staff.name());
    }

    /** The agency the signed-in staff user works for. */
    public long agencyId() {
        return system().map(ActingSystem::agencyId).orElseGet(() -> signedIn().agencyId());
    }

    /** The ids of the sites this user may see: those granted, or all of the agency for supervisors. Never null. */
    public Set<Long> sites() {
        return system().map(ActingSystem::sites).orElseGet(this::sitesOfStaff);
    }

    private Set<Long> sitesOfStaff() {
        return jdbc.sql(SITES).param(signedIn().id()).query(Long.class).set();
    }

    /** @throws NotGranted when {@code siteId} is none of {@link #sites()} */
    public void requireSite(long siteId) {
        if (!system().map(system -> system.sites().contains(siteId)).orElseGet(() -> isGranted(siteId))) {
            throw new NotGranted("site", siteId);
        }
    }

    private boolean isGranted(long siteId) {
        return jdbc.sql(SITES + " AND s.id = ?")
                .params(signedIn().id(), siteId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether this user may decide for the whole agency, as supervisors and administrators may. */
    public boolean isSupervisor() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_user WHERE id = ? AND enabled AND role <> 'STAFF'")
                        .param(signedIn().id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Lets pass whoever may decide for the whole agency: supervisors, and systems with a key of the agency.
     *
     * @throws AccessDeniedException when it is anyone else
     */
    public void requireWholeAgency() {
        var system = system();
        if (system.isEmpty()) {
            requireSupervisor();
        } else if (system.get().siteId() != null) {
            throw new AccessDeniedException("a key of one site does not act for the agency");
        }
    }

    /** @throws AccessDeniedException when the user is no {@link #isSupervisor() supervisor}; answered with 403 */
    public void requireSupervisor() {
        if (!isSupervisor()) {
            throw new AccessDeniedException("only supervisors and administrators decide for the agency");
        }
    }

    /** Whether this user manages staff users. */
    public boolean isAdministrator() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_user WHERE id = ? AND enabled AND role = 'ADMINISTRATOR'")
                        .param(signedIn().id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws AccessDeniedException when the user is no {@link #isAdministrator() administrator}; answered with 403 */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw new AccessDeniedException("only administrators manage staff users");
        }
    }

    /** The id of the signed-in staff user. */
    public long userId() {
        return signedIn().id();
    }

    private static Optional<ActingSystem> system() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(ActingSystem.class::isInstance)
                .map(ActingSystem.class::cast);
    }

    private static SignedInStaff signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff) {
            return staff;
        }
        throw new AuthenticationCredentialsNotFoundException("no staff user is signed in");
    }
}
