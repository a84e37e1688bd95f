package org.kinvite.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.kinvite.kernel.Channel;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a family account for a guardian, or links the one that the same sign-in contact already has. */
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
     * Registers within the caller's transaction.
     *
     * @param contact the proven email address or phone number (E.164) the family will sign in with
     * @return the account, new or linked
     * @throws WeakPassword when a new account's password would be guessed too soon
     * @throws SignInContactTaken when the contact has an account and {@code password} is not its password
     * @throws AlreadyRegistered when the guardian is linked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FamilyAccount register(long guardianId, Channel channel, String contact, String password, Locale language) {
        if (links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).isPresent()) {
            throw new AlreadyRegistered();
        }
        var account = accounts.findBySignInContact(contact)
                .map(existing -> confirm(existing, password))
                .orElseGet(() -> open(channel, contact, password, language));
        links.save(AccountLink.tie(account.id(), guardianId, clock.instant()));
        return account;
    }

    private FamilyAccount confirm(FamilyAccount account, String password) {
        if (!passwordEncoder.matches(password, account.passwordHash())) {
            throw new SignInContactTaken();
        }
        return account;
    }

    private FamilyAccount open(Channel channel, String contact, String password, Locale language) {
        passwordRules.check(password, List.of(contact));
        return accounts.save(
                FamilyAccount.open(channel, contact, passwordEncoder.encode(password), language, clock.instant()));
    }
}
