package org.kinvite.account;

import java.util.Optional;
import org.kinvite.guard.TooManyTries;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a family in by its contact and password. */
@Component
public class SignInFamily {

    private final CheckPassword checkPassword;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    SignInFamily(CheckPassword checkPassword, AuditTrail auditTrail, TransactionTemplate transaction) {
        this.checkPassword = checkPassword;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /**
     * @param clientAddress where the request came from
     * @return empty when contact and password do not belong together, or there is no such account: nobody is told which
     * @throws TooManyTries when the contact or the client was wrong too often
     */
    public Optional<FamilyAccount> signIn(SignInContact contact, String password, String clientAddress) {
        var account = checkPassword.check(contact, password, clientAddress);
        account.ifPresent(family -> transaction.executeWithoutResult(status ->
                auditTrail.record(AccountActs.of(Actor.family(family.id()), "family.signed-in", family.id()))));
        return account;
    }
}
