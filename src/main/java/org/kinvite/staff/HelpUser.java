package org.kinvite.staff;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator helps a staff user to get in: sends a link to choose a password, lifts a pause. */
@Component
public class HelpUser {

    private final Administration administration;
    private final StaffLinks links;
    private final StaffTries tries;
    private final CurrentStaff currentStaff;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;

    HelpUser(
            Administration administration,
            StaffLinks links,
            StaffTries tries,
            CurrentStaff currentStaff,
            AuditTrail auditTrail,
            ApplicationEventPublisher events) {
        this.administration = administration;
        this.links = links;
        this.tries = tries;
        this.currentStaff = currentStaff;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /**
     * Sends a link, unless the user is deactivated. Links that were sent before go on working until one is used.
     *
     * @throws NotGranted when the user is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who helps
     */
    @Transactional
    public void sendLink(long userId, Locale language) {
        administration.begin();
        var user = administration.user(userId);
        if (user.isEnabled()) {
            var kind = user.passwordHash() == null ? StaffLetter.Kind.WELCOME : StaffLetter.Kind.RESET;
            links.ask(kind, user.email(), userId, language);
            auditTrail.record(new Act(currentStaff.actor(), "user.link-sent", "user", userId, null, user.name()));
            events.publishEvent(new RequestPasswordLink.LinkRequested());
        }
    }

    /**
     * Lets the user try again at once.
     *
     * @throws NotGranted when the user is not the agency's
     * @throws org.springframework.security.access.AccessDeniedException when it is no administrator who helps
     */
    @Transactional
    public void liftPause(long userId) {
        administration.begin();
        var user = administration.user(userId);
        tries.liftPause(user.email());
        auditTrail.record(new Act(currentStaff.actor(), "user.pause-lifted", "user", userId, null, user.name()));
    }
}
