package org.kinvite.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.kinvite.guard.PasswordRules;
import org.kinvite.guard.WeakPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a family account for a guardian, or links the one that the family has. */
@Component
public class RegisterFamily {

    private final FamilyAccounts accounts;
    private final AccountLinks links;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwordEncoder;
    private final Clock clock;

    RegisterFamily(
            FamilyAccounts accounts,
            AccountLinks links,
            PasswordRules passwordRules,
            PasswordEncoder passwordEncoder,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwordRules = passwordRules;
        this.passwordEncoder = passwordEncoder;
        this.clock = clock;
    }

    /** Whether a family account signs in with {@code contact}. Only tell it to who has proven that contact. */
    public boolean isSignInContact(String contact) {
        return accounts.findBySignInContact(contact).isPresent();
    }

    /**
     * Opens an account within the caller's transaction.
     *
     * @param proven what the family will sign in with: proven by a link or a code that went there
     * @throws WeakPassword when the password would be guessed too soon
     * @throws SignInContactTaken when the contact has an account already: its family signs in and links it
     * @throws AlreadyRegistered when the guardian is linked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FamilyAccount register(long guardianId, SignInContact proven, String password, Locale language) {
        requireUnlinked(guardianId);
        if (isSignInContact(proven.value())) {
            throw new SignInContactTaken();
        }
        passwordRules.check(password, List.of(proven.value()));
        var account =
                accounts.save(FamilyAccount.open(proven, passwordEncoder.encode(password), language, clock.instant()));
        links.save(AccountLink.tie(account.id(), guardianId, clock.instant()));
        return account;
    }

    /**
     * Links the account of a family that is signed in, within the caller's transaction.
     *
     * @throws AlreadyRegistered when the guardian is linked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FamilyAccount link(long guardianId, long accountId) {
        requireUnlinked(guardianId);
        // waits for an Unlink or an erasure that is about to end the account's sessions
        var account = accounts.findWithLockingById(accountId)
                .filter(found -> !found.isErased())
                .orElseThrow();
        links.save(AccountLink.tie(account.id(), guardianId, clock.instant()));
        return account;
    }

    private void requireUnlinked(long guardianId) {
        if (links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).isPresent()) {
            throw new AlreadyRegistered();
        }
    }
}
