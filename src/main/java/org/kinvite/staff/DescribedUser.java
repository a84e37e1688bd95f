package org.kinvite.staff;

import java.util.Set;

/**
 * What an administrator says of a staff user.
 *
 * @param email as typed; where links go, and what the user signs in with
 * @param sites the sites granted; what a supervisor or administrator is granted counts once they are staff again
 */
public record DescribedUser(String name, String email, Role role, Set<Long> sites) {

    public DescribedUser {
        sites = Set.copyOf(sites);
    }
}
