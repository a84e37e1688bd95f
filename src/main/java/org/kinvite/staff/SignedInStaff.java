package org.kinvite.staff;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The staff user behind a request, as the session keeps it. Who it is, what they are called and may do is asked of the
 * database again with every request, by {@link LiveStaff}.
 *
 * @param name as people read it
 * @param generation of the user's sessions this one belongs to; a user who has begun another ends it
 */
public record SignedInStaff(long id, String name, Role role, long agencyId, int generation)
        implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 2;

    static SignedInStaff of(StaffUser user) {
        return new SignedInStaff(user.id(), user.name(), user.role(), user.agencyId(), user.sessionGeneration());
    }

    /** What the security filters go by. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    /** The id: the session table keeps it in a short column, where an email address might not fit. */
    @Override
    public String getName() {
        return Long.toString(id);
    }

    @Override
    public String toString() {
        return "staff user " + id;
    }
}
