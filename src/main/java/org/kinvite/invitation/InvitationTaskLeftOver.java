package org.kinvite.invitation;

import org.kinvite.reconciliation.FindingKind;
import org.kinvite.staff.Actor;
import org.kinvite.task.SettleTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff are asked about an invitation that has gone on or ended: the task is taken off their list. */
@Component
class InvitationTaskLeftOver extends Contradiction {

    private static final String NEEDLESS = """
            FROM task t JOIN invitation i ON i.id = t.open_subject
            WHERE t.process = 'invitation' AND t.open_subject IS NOT NULL
              AND NOT (i.state = 'NEEDS_ATTENTION' AND t.kind = 'FIX_CONTACT_DETAILS')
              AND NOT (i.state = 'FOLLOW_UP' AND t.kind = 'FOLLOW_UP_IN_PERSON')
            """;

    private final SettleTask settleTask;

    InvitationTaskLeftOver(
            JdbcClient jdbc, Invitations invitations, TransactionTemplate transaction, SettleTask settleTask) {
        super(FindingKind.INVITATION_TASK_LEFT_OVER, NEEDLESS, jdbc, invitations, transaction);
        this.settleTask = settleTask;
    }

    @Override
    void resolve(Invitation invitation) {
        settleTask.settle(InvitationMessages.PROCESS, invitation.id(), Actor.PROCESS);
    }
}
