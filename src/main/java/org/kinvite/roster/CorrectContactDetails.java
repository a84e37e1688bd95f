package org.kinvite.roster;

import java.util.Set;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff correct a guardian's contact details with the pencil. */
@Component
public class CorrectContactDetails {

    private final GrantedGuardians granted;
    private final Guardians guardians;
    private final AuditTrail auditTrail;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    CorrectContactDetails(
            GrantedGuardians granted,
            Guardians guardians,
            AuditTrail auditTrail,
            CurrentStaff staff,
            ApplicationEventPublisher events) {
        this.granted = granted;
        this.guardians = guardians;
        this.auditTrail = auditTrail;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Replaces the contact details with what was typed; an empty email or phone removes it. Publishes {@link
     * ContactDetailsCorrected} in the same transaction, unless nothing changed.
     *
     * @param version of the guardian that the staff user saw
     * @throws NotGranted when the guardian is none of the signed-in staff's
     * @throws InvalidContactDetails when an email or phone cannot exist
     * @throws OptimisticLockingFailureException when someone else changed the guardian since {@code version}
     */
    @Transactional
    public void correct(long guardianId, int version, Channel preferredContact, String email, String cellPhone) {
        var seen = granted.find(guardianId);
        var guardian = seen.guardian();
        var details = ContactDetails.typed(preferredContact, email, cellPhone);
        if (guardian.version() != version) {
            throw new OptimisticLockingFailureException("guardian " + guardianId + " was changed by someone else");
        }
        var changed = details.changedFrom(guardian);
        if (changed.isEmpty()) {
            return;
        }
        guardian.correctContactDetails(details.preferredContact(), details.email(), details.cellPhone());
        guardians.save(guardian);
        auditTrail.record(
                new Act(staff.actor(), "contact.corrected", "guardian", guardianId, seen.siteId(), labels(changed)));
        events.publishEvent(new ContactDetailsCorrected(guardianId));
    }

    /** Which fields, never their values: those are personal data. */
    private static String labels(Set<ContactField> changed) {
        return changed.stream().map(ContactField::label).collect(Collectors.joining(", "));
    }
}
