package org.kinvite.staff;

import java.util.Optional;
import org.kinvite.guard.PasswordCheck;
import org.kinvite.guard.TooManyTries;
import org.springframework.stereotype.Component;

/**
 * Whether an email and a password belong together. What is answered, and how long that takes, is the same for an email that
 * is nobody's, for a user who was deactivated and for one who has chosen no password yet.
 */
@Component
class CheckStaffPassword {

    private static final int LONGEST_EMAIL = 254;

    private final StaffUsers users;
    private final StaffTries tries;
    private final PasswordCheck passwords;

    CheckStaffPassword(StaffUsers users, StaffTries tries, PasswordCheck passwords) {
        this.users = users;
        this.tries = tries;
        this.passwords = passwords;
    }

    /**
     * @return the user, if the password is theirs and they may sign in
     * @throws TooManyTries when the email or the client was wrong too often
     */
    Optional<StaffUser> check(String typed, String password, String clientAddress) {
        var email = StaffUser.canonical(typed);
        tries.signIn(email, clientAddress);
        var user = email.length() > LONGEST_EMAIL ? Optional.<StaffUser>empty() : users.findByEmail(email);
        if (!passwords.matches(password, user.filter(StaffUser::isEnabled).map(StaffUser::passwordHash))) {
            return Optional.empty();
        }
        tries.signedIn(email, clientAddress);
        return user;
    }
}
