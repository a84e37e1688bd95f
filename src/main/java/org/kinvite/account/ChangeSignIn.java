package org.kinvite.account;

import java.util.Locale;
import org.kinvite.engine.Outbox;
import org.kinvite.guard.TooManyTries;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A signed-in family changes what it signs in with: its password first, then a code that proves the new contact. */
@Component
public class ChangeSignIn {

    private final FamilyAccounts accounts;
    private final AccountGuardians guardians;
    private final CheckPassword checkPassword;
    private final SendVerificationCode sendVerificationCode;
    private final ProveContact proveContact;
    private final SignInNotices notices;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    ChangeSignIn(
            FamilyAccounts accounts,
            AccountGuardians guardians,
            CheckPassword checkPassword,
            SendVerificationCode sendVerificationCode,
            ProveContact proveContact,
            SignInNotices notices,
            Outbox outbox,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.guardians = guardians;
        this.checkPassword = checkPassword;
        this.sendVerificationCode = sendVerificationCode;
        this.proveContact = proveContact;
        this.notices = notices;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /**
     * Sends a code to the new contact.
     *
     * @throws WrongPassword when {@code password} is not the account's
     * @throws TooManyTries when that was wrong, or a code was asked for, too often
     * @throws ContactUnreachable when the contact can never receive a code
     * @throws CodeNotSent when it is worth trying again
     */
    public long request(long accountId, SignInContact wanted, String password, String clientAddress) {
        var account = accounts.findById(accountId).orElseThrow();
        checkPassword.check(account.signIn(), password, clientAddress).orElseThrow(WrongPassword::new);
        return send(accountId, wanted, account.language(), clientAddress);
    }

    /** Sends another to the same contact; the one before is worth nothing from then on to whoever asked. */
    public long requestAgain(long accountId, long codeId, String clientAddress) {
        var account = accounts.findById(accountId).orElseThrow();
        var wanted = proveContact.contact(codeId).orElseThrow(NotProven::new);
        return send(accountId, wanted, account.language(), clientAddress);
    }

    private long send(long accountId, SignInContact wanted, Locale language, String clientAddress) {
        var guardian = guardians.of(accountId);
        return sendVerificationCode.send(wanted, guardian.guardianId(), guardian.siteId(), language, clientAddress);
    }

    /**
     * Changes it to the contact that was proven. The family's other sessions end, and the contact it had is told.
     *
     * @throws NotProven when the code did not prove it, or too long ago, or the account was erased meanwhile
     * @throws SignInContactTaken when another account signs in with it
     */
    public FamilyAccount change(long accountId, long codeId) {
        try {
            return transaction.execute(status -> {
                var account = accounts.findWithLockingById(accountId)
                        .filter(found -> !found.isErased())
                        .orElseThrow(NotProven::new);
                var old = account.signIn();
                account.changeSignIn(proveContact.redeem(codeId));
                auditTrail.record(new Act(
                        Actor.family(accountId),
                        "family.sign-in-changed",
                        "account",
                        accountId,
                        null,
                        account.signIn().channel().name()));
                if (!old.equals(account.signIn())) {
                    outbox.append(SignInChangeMessages.changed(notices.add(accountId, old)));
                }
                return accounts.save(account);
            });
        } catch (DbActionExecutionException failed) {
            throw failed.getCause() instanceof DuplicateKeyException ? new SignInContactTaken() : failed;
        }
    }
}
