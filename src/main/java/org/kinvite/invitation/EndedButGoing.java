package org.kinvite.invitation;

import java.util.List;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.reconciliation.FindingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker was asked about an invitation that had ended: its process has not heard of that, and is told once more. */
@Component
class EndedButGoing extends Contradiction {

    private static final String HEARD_OF_AFTERWARDS = """
            FROM process_sign s JOIN invitation i ON i.id = s.subject_id
            WHERE s.process = 'invitation' AND s.noted_at > i.ended_at
              AND i.state IN ('REGISTERED', 'WITHDRAWN', 'DECLINED', 'UNENROLLED')
            """;

    private final ProcessSigns signs;
    private final Outbox outbox;

    EndedButGoing(
            JdbcClient jdbc,
            Invitations invitations,
            TransactionTemplate transaction,
            ProcessSigns signs,
            Outbox outbox) {
        super(FindingKind.ENDED_BUT_GOING, HEARD_OF_AFTERWARDS, jdbc, invitations, transaction);
        this.signs = signs;
        this.outbox = outbox;
    }

    @Override
    void resolve(Invitation invitation) {
        InvitationMessages.ofEnd(invitation.state())
                .ifPresent(end -> outbox.append(InvitationMessages.message(end, invitation.id())));
        signs.forget(InvitationMessages.PROCESS, List.of(invitation.id()));
    }
}
