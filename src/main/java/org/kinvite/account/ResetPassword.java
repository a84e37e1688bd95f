package org.kinvite.account;

import org.kinvite.account.Attempts.Kind;
import org.kinvite.guard.WeakPassword;
import org.springframework.stereotype.Component;

/** A family that proved its sign-in contact with a code sets a new password; its sessions end everywhere. */
@Component
public class ResetPassword {

    private final FamilyAccounts accounts;
    private final VerificationCodes codes;
    private final ChangePassword changePassword;
    private final Attempts attempts;

    ResetPassword(FamilyAccounts accounts, VerificationCodes codes, ChangePassword changePassword, Attempts attempts) {
        this.accounts = accounts;
        this.codes = codes;
        this.changePassword = changePassword;
        this.attempts = attempts;
    }

    /**
     * @return what the account signs in with
     * @throws WeakPassword when it would be guessed too soon; the proof is still good then
     * @throws NotProven when the code did not prove the contact, was used already, or too long ago
     */
    public SignInContact reset(long codeId, String fresh) {
        var contact = codes.proven(codeId).orElseThrow(NotProven::new);
        var account = accounts.findBySignInContact(contact.value()).orElseThrow(NotProven::new);
        try {
            changePassword.set(account.id(), fresh, "family.password-reset", () -> codes.redeem(codeId)
                    .orElseThrow(NotProven::new));
        } catch (WrongPassword erased) {
            throw new NotProven();
        }
        // whoever proved the contact need not wait for the end of a pause that somebody else's guesses began
        attempts.forget(Kind.SIGN_IN_CONTACT, contact.value());
        return contact;
    }
}
