package org.kinvite.staff;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs in who has shown elsewhere whose email they read. Who they are here, their role and their sites stay Kinvite's: an
 * email that is no active user's opens nothing, and makes no user.
 */
@Component
public class SignInByEmail {

    private final StaffUsers users;
    private final BeginStaffSession beginSession;
    private final StaffSettings settings;

    SignInByEmail(StaffUsers users, BeginStaffSession beginSession, StaffSettings settings) {
        this.users = users;
        this.beginSession = beginSession;
        this.settings = settings;
    }

    /**
     * @param verified whether the provider says that the email is theirs
     * @param provider who says so, as its registration is called
     * @return empty when no active user has that email, or nobody has verified it
     */
    public Optional<SignedInStaff> signIn(String email, boolean verified, String provider) {
        if (email == null || !(verified || settings.trustedEmailsOf().contains(provider))) {
            return Optional.empty();
        }
        return users.findByEmail(StaffUser.canonical(email))
                .filter(StaffUser::isEnabled)
                .map(user -> beginSession.of(user, "OpenID Connect " + provider));
    }
}
