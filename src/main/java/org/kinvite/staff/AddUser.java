package org.kinvite.staff;

import java.util.Locale;
import org.kinvite.kernel.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator adds a staff user, who is sent a link to choose a password. */
@Component
public class AddUser {

    private final Administration administration;
    private final StaffUsers users;
    private final StaffLinks links;
    private final CurrentStaff currentStaff;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;

    AddUser(
            Administration administration,
            StaffUsers users,
            StaffLinks links,
            CurrentStaff currentStaff,
            AuditTrail auditTrail,
            ApplicationEventPublisher events) {
        this.administration = administration;
        this.users = users;
        this.links = links;
        this.currentStaff = currentStaff;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /**
     * @param language of the letter
     * @return the user's id
     * @throws IllegalArgumentException when no mail could ever reach the email
     * @throws EmailTaken when somebody signs in with it already
     * @throws NotGranted when a site is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who adds
     */
    @Transactional
    public long add(DescribedUser described, Locale language) {
        var agency = administration.begin();
        administration.requireSites(described.sites());
        var email = new EmailAddress(described.email()).value();
        var user = StaffUser.of(agency, email, described.name(), null, described.role());
        described.sites().forEach(user::grant);
        try {
            users.save(user);
        } catch (DbActionExecutionException failed) {
            throw failed.getCause() instanceof DuplicateKeyException ? new EmailTaken() : failed;
        }
        links.ask(StaffLetter.Kind.WELCOME, email, user.id(), language);
        auditTrail.record(new Act(currentStaff.actor(), "user.added", "user", user.id(), null, UserInWords.of(user)));
        events.publishEvent(new RequestPasswordLink.LinkRequested());
        return user.id();
    }
}
