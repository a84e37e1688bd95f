package org.kinvite.account;

import java.util.List;
import org.kinvite.guard.PasswordRules;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.WeakPassword;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an account another password, which ends its sessions everywhere. */
@Component
public class ChangePassword {

    private final FamilyAccounts accounts;
    private final CheckPassword checkPassword;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwordEncoder;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    ChangePassword(
            FamilyAccounts accounts,
            CheckPassword checkPassword,
            PasswordRules passwordRules,
            PasswordEncoder passwordEncoder,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.checkPassword = checkPassword;
        this.passwordRules = passwordRules;
        this.passwordEncoder = passwordEncoder;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /**
     * Changes it for a family that knows the old one.
     *
     * @return the account with its new generation of sessions
     * @throws WrongPassword when {@code old} is not its password
     * @throws TooManyTries when that was wrong too often
     * @throws WeakPassword when {@code fresh} would be guessed too soon
     */
    public FamilyAccount change(long accountId, String old, String fresh, String clientAddress) {
        var contact = accounts.findById(accountId).orElseThrow().signIn();
        checkPassword.check(contact, old, clientAddress).orElseThrow(WrongPassword::new);
        return set(accountId, fresh, "family.password-changed", () -> {});
    }

    /**
     * @param first is done in the same transaction, before
     * @throws WrongPassword when the account was erased meanwhile: no password is its own
     * @throws WeakPassword when {@code fresh} would be guessed too soon
     */
    FamilyAccount set(long accountId, String fresh, String action, Runnable first) {
        passwordRules.check(
                fresh,
                List.of(accounts.findById(accountId).orElseThrow().signIn().value()));
        var hash = passwordEncoder.encode(fresh);
        return transaction.execute(status -> {
            first.run();
            var account = accounts.findWithLockingById(accountId)
                    .filter(found -> !found.isErased())
                    .orElseThrow(WrongPassword::new);
            account.changePassword(hash);
            auditTrail.record(AccountActs.of(Actor.family(accountId), action, accountId));
            return accounts.save(account);
        });
    }
}
