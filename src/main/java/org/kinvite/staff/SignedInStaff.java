package org.kinvite.staff;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The staff user behind a request, as the session keeps it: small, and without the password. What changes while someone
 * is signed in (the sites, the role) is read from the database instead, by {@link CurrentStaff}.
 */
public class SignedInStaff implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    private final long id;
    private final String name;
    private final Role role;
    private final long agencyId;
    private final transient String passwordHash;

    SignedInStaff(StaffUser user) {
        id = user.id();
        name = user.name();
        role = user.role();
        agencyId = user.agencyId();
        passwordHash = user.passwordHash();
    }

    public long id() {
        return id;
    }

    /** The name as people read it. */
    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public long agencyId() {
        return agencyId;
    }

    /** The id: the session table keeps it in a short column, where an email address might not fit. */
    @Override
    public String getUsername() {
        return Long.toString(id);
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String toString() {
        return "staff user " + id;
    }
}
