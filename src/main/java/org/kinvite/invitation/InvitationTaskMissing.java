package org.kinvite.invitation;

import org.kinvite.reconciliation.FindingKind;
import org.kinvite.task.OpenTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation waits for staff, and nobody was asked: its task is opened again. */
@Component
class InvitationTaskMissing extends Contradiction {

    private static final String UNASKED = """
            FROM invitation i
            WHERE i.state IN ('NEEDS_ATTENTION', 'FOLLOW_UP')
              AND NOT EXISTS (SELECT 1 FROM task t WHERE t.process = 'invitation' AND t.open_subject = i.id)
            """;

    private final OpenTask openTask;

    InvitationTaskMissing(
            JdbcClient jdbc, Invitations invitations, TransactionTemplate transaction, OpenTask openTask) {
        super(FindingKind.INVITATION_TASK_MISSING, UNASKED, jdbc, invitations, transaction);
        this.openTask = openTask;
    }

    @Override
    void resolve(Invitation invitation) {
        openTask.open(new TaskRequest(
                invitation.state() == InvitationState.FOLLOW_UP
                        ? TaskKind.FOLLOW_UP_IN_PERSON
                        : TaskKind.FIX_CONTACT_DETAILS,
                InvitationMessages.PROCESS,
                invitation.id(),
                invitation.guardianId(),
                invitation.siteId(),
                invitation.attentionReason()));
    }
}
