package org.kinvite.account;

import java.util.Optional;
import org.kinvite.account.Attempts.Kind;
import org.kinvite.guard.PasswordCheck;
import org.kinvite.guard.TooManyTries;
import org.springframework.stereotype.Component;

/**
 * Whether a contact and a password belong together. What is answered, and how long that takes, is the same for a contact
 * without an account; too many wrong tries end in a pause either way.
 */
@Component
class CheckPassword {

    private final FamilyAccounts accounts;
    private final Attempts attempts;
    private final PasswordCheck passwords;

    CheckPassword(FamilyAccounts accounts, Attempts attempts, PasswordCheck passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /**
     * @return the account, if the password is its own
     * @throws TooManyTries when the contact or the client was wrong too often
     */
    Optional<FamilyAccount> check(SignInContact contact, String password, String clientAddress) {
        attempts.take(Kind.SIGN_IN_ADDRESS, clientAddress);
        attempts.take(Kind.SIGN_IN_CONTACT, contact.value());
        var account = accounts.findBySignInContact(contact.value());
        if (!passwords.matches(password, account.map(FamilyAccount::passwordHash))) {
            return Optional.empty();
        }
        attempts.forget(Kind.SIGN_IN_CONTACT, contact.value());
        attempts.giveBack(Kind.SIGN_IN_ADDRESS, clientAddress);
        return account;
    }
}
