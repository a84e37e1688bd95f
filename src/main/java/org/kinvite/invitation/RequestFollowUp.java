package org.kinvite.invitation;

import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.task.OpenTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks staff to follow up in person, since the last reminder brought no answer. */
@Component
public class RequestFollowUp {

    private final Invitations invitations;
    private final OpenTask openTask;
    private final AuditTrail auditTrail;

    RequestFollowUp(Invitations invitations, OpenTask openTask, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.openTask = openTask;
        this.auditTrail = auditTrail;
    }

    /** Opens the task; an invitation that no longer waits for the family, or has reminders left, stays as it is. */
    @Transactional
    public void request(long invitationId) {
        invitations
                .findWithLockingById(invitationId)
                .filter(invitation -> invitation.state() == InvitationState.INVITED
                        && invitation.plan().remindersLeft() == 0)
                .ifPresent(invitation -> {
                    invitation.followUp();
                    invitations.save(invitation);
                    openTask.open(new TaskRequest(
                            TaskKind.FOLLOW_UP_IN_PERSON,
                            InvitationMessages.PROCESS,
                            invitation.id(),
                            invitation.guardianId(),
                            invitation.siteId(),
                            null));
                    auditTrail.record(new Act(
                            Actor.PROCESS,
                            "follow-up.requested",
                            "guardian",
                            invitation.guardianId(),
                            invitation.siteId(),
                            null));
                });
    }
}
