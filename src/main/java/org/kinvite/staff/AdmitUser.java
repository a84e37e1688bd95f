package org.kinvite.staff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator deactivates a staff user, whose sessions end with their next request, or lets them in again. */
@Component
public class AdmitUser {

    private final Administration administration;
    private final StaffUsers users;
    private final StaffLinks links;
    private final CurrentStaff currentStaff;
    private final AuditTrail auditTrail;

    AdmitUser(
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

    /**
     * Does nothing when it was done before.
     *
     * @throws LastAdministrator when the agency would have none
     * @throws NotGranted when the user is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who does it
     */
    @Transactional
    public void deactivate(long userId) {
        administration.begin();
        var user = administration.user(userId);
        if (user.isEnabled()) {
            if (user.role() == Role.ADMINISTRATOR) {
                administration.requireAnother(user);
            }
            user.disable();
            links.end(userId);
            save(user, "user.deactivated");
        }
    }

    /**
     * The password is as it was.
     *
     * @throws NotGranted when the user is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who does it
     */
    @Transactional
    public void reactivate(long userId) {
        administration.begin();
        var user = administration.user(userId);
        if (!user.isEnabled()) {
            user.enable();
            save(user, "user.reactivated");
        }
    }

    private void save(StaffUser user, String action) {
        users.save(user);
        auditTrail.record(new Act(currentStaff.actor(), action, "user", user.id(), null, UserInWords.of(user)));
    }
}
