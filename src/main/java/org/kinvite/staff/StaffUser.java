package org.kinvite.staff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** Someone who works for an agency and signs in with an email address and a password. */
@Table("staff_user")
public class StaffUser {

    @Id
    private final long id;

    private final long agencyId;
    private final String email;
    private final String name;
    private final String passwordHash;
    private final Role role;
    private boolean enabled;

    @MappedCollection(idColumn = "staff_user")
    private Set<SiteGrant> grants = new HashSet<>();

    @Version
    private int version;

    @PersistenceCreator
    private StaffUser(long id, long agencyId, String email, String name, String passwordHash, Role role) {
        this.id = id;
        this.agencyId = agencyId;
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
    }

    /**
     * A user who may sign in.
     *
     * @param email only a name to sign in with, so it may be one that no mail reaches, such as {@code ana@kinvite.local}
     * @param passwordHash as the application's {@code PasswordEncoder} writes it, never the password itself
     */
    public static StaffUser of(long agencyId, String email, String name, String passwordHash, Role role) {
        var user =
                new StaffUser(Ids.next(), agencyId, email.strip().toLowerCase(Locale.ROOT), name, passwordHash, role);
        user.enabled = true;
        return user;
    }

    /** Lets this user see and act on a site of the agency; supervisors see all of them anyway. */
    public void grant(long siteId) {
        grants.add(new SiteGrant(siteId));
    }

    /** Takes a site away, at once also for whoever is signed in. */
    public void revoke(long siteId) {
        grants.remove(new SiteGrant(siteId));
    }

    /** No sign-in any more; a session that is still open sees no site. */
    public void disable() {
        enabled = false;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }
}
