package org.kinvite.staff;

import java.util.List;
import org.kinvite.guard.PasswordRules;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.WeakPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff change their own password, which ends their sessions everywhere else. */
@Component
public class ChangeStaffPassword {

    private final CurrentStaff currentStaff;
    private final StaffUsers users;
    private final CheckStaffPassword checkPassword;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwordEncoder;
    private final StaffLinks links;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    ChangeStaffPassword(
            CurrentStaff currentStaff,
            StaffUsers users,
            CheckStaffPassword checkPassword,
            PasswordRules passwordRules,
            PasswordEncoder passwordEncoder,
            StaffLinks links,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.currentStaff = currentStaff;
        this.users = users;
        this.checkPassword = checkPassword;
        this.passwordRules = passwordRules;
        this.passwordEncoder = passwordEncoder;
        this.links = links;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /** The signed-in user, with the email they sign in with. */
    public StaffUser user() {
        return users.findById(currentStaff.userId()).orElseThrow();
    }

    /**
     * @return who is signed in from now on
     * @throws WrongStaffPassword when {@code old} is not the password
     * @throws TooManyTries when that was wrong too often
     * @throws WeakPassword when {@code fresh} would be guessed too soon
     */
    public SignedInStaff change(String old, String fresh, String clientAddress) {
        var user = user();
        checkPassword.check(user.email(), old, clientAddress).orElseThrow(WrongStaffPassword::new);
        passwordRules.check(fresh, List.of(user.email(), user.name()));
        var hash = passwordEncoder.encode(fresh);
        return transaction.execute(status -> save(user.id(), hash));
    }

    private SignedInStaff save(long userId, String hash) {
        var user = users.findWithLockingById(userId).orElseThrow();
        user.choosePassword(hash);
        links.end(userId);
        auditTrail.record(new Act(currentStaff.actor(), "user.password-changed", "user", userId, null, null));
        return SignedInStaff.of(users.save(user));
    }
}
