package org.kinvite.staff;

import org.kinvite.kernel.EmailAddress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator changes a staff user's name, email, role or sites; it holds with the user's next request. */
@Component
public class ChangeUser {

    private final Administration administration;
    private final StaffUsers users;
    private final StaffLinks links;
    private final CurrentStaff currentStaff;
    private final AuditTrail auditTrail;

    ChangeUser(
            Administration administration,
            StaffUsers users,
            StaffLinks links,
            CurrentStaff currentStaff,
            AuditTrail auditTrail) {
        this.administration = administration;
        this.users = users;
        this.links = links;
        this.currentStaff = currentStaff;
        this.auditTrail = auditTrail;
    }

    /** The user as the pages show it. */
    public StaffUser find(long userId) {
        currentStaff.requireAdministrator();
        return administration.user(userId);
    }

    /**
     * @param version of the user that the administrator saw
     * @throws IllegalArgumentException when no mail could ever reach the new email
     * @throws EmailTaken when somebody else signs in with it
     * @throws LastAdministrator when the agency would have none
     * @throws OptimisticLockingFailureException when somebody else was faster
     * @throws NotGranted when the user or a site is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who changes
     */
    @Transactional
    public void change(long userId, int version, DescribedUser described) {
        administration.begin();
        var user = administration.user(userId);
        administration.requireSites(described.sites());
        if (user.version() != version) {
            throw new OptimisticLockingFailureException("staff user " + userId + " was changed meanwhile");
        }
        if (user.role() == Role.ADMINISTRATOR && described.role() != Role.ADMINISTRATOR && user.isEnabled()) {
            administration.requireAnother(user);
        }
        var before = UserInWords.of(user);
        var oldEmail = user.email();
        become(described, user);
        try {
            users.save(user);
        } catch (DbActionExecutionException failed) {
            throw failed.getCause() instanceof DuplicateKeyException ? new EmailTaken() : failed;
        }
        var details = before + " → " + UserInWords.of(user) + (user.email().equals(oldEmail) ? "" : ", another email");
        auditTrail.record(new Act(currentStaff.actor(), "user.changed", "user", userId, null, details));
    }

    private void become(DescribedUser described, StaffUser user) {
        // one that is kept may be one that no mail reaches
        var email = StaffUser.canonical(described.email());
        if (!email.equals(user.email())) {
            email = new EmailAddress(described.email()).value();
            links.end(user.id());
        }
        user.become(described.name(), email, described.role());
        user.sites().forEach(user::revoke);
        described.sites().forEach(user::grant);
    }
}
