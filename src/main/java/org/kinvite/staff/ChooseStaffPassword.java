package org.kinvite.staff;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kinvite.guard.LinkToken;
import org.kinvite.guard.PasswordRules;
import org.kinvite.guard.WeakPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was sent a link chooses a password, once; older sessions end, and so does a pause that somebody's guesses began. */
@Component
public class ChooseStaffPassword {

    private final StaffLinks links;
    private final StaffUsers users;
    private final StaffTries tries;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwordEncoder;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    ChooseStaffPassword(
            StaffLinks links,
            StaffUsers users,
            StaffTries tries,
            PasswordRules passwordRules,
            PasswordEncoder passwordEncoder,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.links = links;
        this.users = users;
        this.tries = tries;
        this.passwordRules = passwordRules;
        this.passwordEncoder = passwordEncoder;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /** The SHA-256 of a token in hexadecimal: what a session may keep of it. */
    public String hash(String token) {
        return HexFormat.of().formatHex(new LinkToken(token).hash());
    }

    /** Whose link it is, if it still works. Looking changes nothing, since mail scanners open links. */
    public Optional<StaffUser> find(String tokenHash) {
        return links.userOf(tokenHash).flatMap(users::findById).filter(StaffUser::isEnabled);
    }

    /**
     * @return the user with the new password; empty when the link has been used or has expired meanwhile
     * @throws WeakPassword when it would be guessed too soon; the link still works then
     */
    public Optional<StaffUser> choose(String tokenHash, String password) {
        var user = find(tokenHash);
        user.ifPresent(found -> passwordRules.check(password, List.of(found.email(), found.name())));
        var chosen = user.map(found -> passwordEncoder.encode(password))
                .flatMap(hash -> transaction.execute(status -> save(user.get().id(), tokenHash, hash)));
        chosen.ifPresent(saved -> tries.liftPause(saved.email()));
        return chosen;
    }

    /** Of two at once, one finds the link gone. */
    private Optional<StaffUser> save(long userId, String tokenHash, String passwordHash) {
        var user = users.findWithLockingById(userId).orElseThrow();
        if (find(tokenHash).isEmpty()) {
            return Optional.empty();
        }
        user.choosePassword(passwordHash);
        links.end(userId);
        var actor = new Actor(Actor.Kind.STAFF, userId, user.name());
        auditTrail.record(new Act(actor, "user.password-chosen", "user", userId, null, null));
        return Optional.of(users.save(user));
    }
}
