package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.engine.Outbox;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites one guardian; a guardian who has an open invitation keeps that one (rule 6). */
@Component
public class InviteGuardian {

    private final Guardians guardians;
    private final GuardianPlaces places;
    private final Invitations invitations;
    private final InvitableGuardian invitable;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    InviteGuardian(
            Guardians guardians,
            GuardianPlaces places,
            Invitations invitations,
            InvitableGuardian invitable,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            Clock clock) {
        this.guardians = guardians;
        this.places = places;
        this.invitations = invitations;
        this.invitable = invitable;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * Asks for an invitation over {@code channel}; the process sends it after the commit. Of two at once for one
     * guardian, the second waits and is given the invitation of the first.
     *
     * @throws CannotInvite when rules 1, 2 or 10 forbid it, or the student has left
     * @throws NotGranted when staff may not see the guardian
     */
    @Transactional
    public Invitation invite(long guardianId, Channel channel) {
        var guardian =
                guardians.findWithLockingById(guardianId).orElseThrow(() -> new NotGranted("guardian", guardianId));
        var siteId = places.invitingSiteOf(guardianId, currentStaff.sites());
        var open = invitations.findOpenByGuardian(guardianId);
        if (open.isPresent()) {
            return open.get();
        }
        invitable.require(guardian, channel);
        var invitation = invitations.save(
                Invitation.request(guardianId, siteId, null, channel, currentStaff.actor(), clock.instant()));
        auditTrail.record(
                new Act(currentStaff.actor(), "guardian.invited", "guardian", guardianId, siteId, channel.name()));
        outbox.append(InvitationMessages.message(InvitationMessages.INVITATION_REQUESTED, invitation.id()));
        return invitation;
    }
}
