package org.kinvite.staff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private String email;
    private String name;
    private String passwordHash;
    private Role role;
    private boolean enabled;
    private int sessionGeneration;

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
     * @param passwordHash as the application's {@code PasswordEncoder} writes it, never the password itself; null while
     *     none was chosen
     */
    public static StaffUser of(long agencyId, String email, String name, String passwordHash, Role role) {
        var user = new StaffUser(Ids.next(), agencyId, canonical(email), name, passwordHash, role);
        user.enabled = true;
        return user;
    }

    static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Lets this user see and act on a site of the agency; supervisors see all of them anyway. */
    public void grant(long siteId) {
        grants.add(new SiteGrant(siteId));
    }

    /** Takes a site away, at once also for whoever is signed in. */
    public void revoke(long siteId) {
        grants.remove(new SiteGrant(siteId));
    }

    void become(String name, String email, Role role) {
        this.name = name;
        this.email = canonical(email);
        this.role = role;
    }

    /** No sign-in any more, and a session that is open ends with its next request. */
    public void disable() {
        enabled = false;
        endSessions();
    }

    void enable() {
        enabled = true;
    }

    /** Whoever knew the old one is out. */
    void choosePassword(String hash) {
        passwordHash = hash;
        endSessions();
    }

    private void endSessions() {
        sessionGeneration++;
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

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    /** The sites granted, in the order of their ids. */
    public Set<Long> sites() {
        return grants.stream().map(SiteGrant::siteId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Goes up with every change, so that one made by somebody else in the meantime is noticed. */
    public int version() {
        return version;
    }

    String passwordHash() {
        return passwordHash;
    }

    int sessionGeneration() {
        return sessionGeneration;
    }
}
