package org.kinvite.invitation;

import org.kinvite.roster.StudentUnenrolled;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A student left a site: what its guardians were invited to there has ended (rule 9); accounts stay. */
@Component
class EndUnenrolled {

    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;

    EndUnenrolled(Invitations invitations, EndInvitation endInvitation, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
    }

    /** Runs within the un-enrolment's transaction. */
    @EventListener
    void on(StudentUnenrolled unenrolled) {
        invitations
                .findOpenOfUnenrolled(unenrolled.studentId(), unenrolled.siteId())
                .forEach(invitation -> {
                    endInvitation.end(invitation, InvitationState.UNENROLLED, Actor.PROCESS);
                    auditTrail.record(new Act(
                            Actor.PROCESS,
                            "invitation.unenrolled",
                            "guardian",
                            invitation.guardianId(),
                            invitation.siteId(),
                            null));
                });
    }
}
