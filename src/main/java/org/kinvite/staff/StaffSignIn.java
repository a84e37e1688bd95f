package org.kinvite.staff;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in. A disabled user is as unknown as a stranger, in the answer and in the time it takes. */
@Component
class StaffSignIn implements UserDetailsService {

    private final StaffUsers users;

    StaffSignIn(StaffUsers users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return users.findByEmail(email.strip())
                .filter(StaffUser::isEnabled)
                .map(SignedInStaff::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such staff user"));
    }
}
