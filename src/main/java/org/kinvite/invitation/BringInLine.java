package org.kinvite.invitation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kinvite.engine.EngineMessage;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings processes back to where their invitations wait: one that is lost is started again, one that stands in an incident
 * is replaced, one that waits elsewhere is led back. Nothing is sent twice, since every worker looks at the invitation.
 */
@Component
class BringInLine {

    private final Invitations invitations;
    private final ProcessSigns signs;
    private final StuckInstances stuck;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BringInLine(
            Invitations invitations,
            ProcessSigns signs,
            StuckInstances stuck,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.signs = signs;
        this.stuck = stuck;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    void bring(Collection<Long> ids) {
        var replaced = signs.givenUp(InvitationMessages.PROCESS, ids).entrySet().stream()
                .filter(instance -> stuck.cancel(instance.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        transaction.executeWithoutResult(status -> {
            outbox.append(invitations.findOpenForUpdate(ids).stream()
                    .flatMap(this::messages)
                    .toList());
            signs.forget(InvitationMessages.PROCESS, replaced);
        });
    }

    /** Within the caller's transaction: starts processes again that are known to be lost. */
    void startAgain(List<Invitation> open) {
        var now = clock.instant();
        outbox.append(open.stream()
                .map(invitation -> InvitationMessages.startAgain(invitation, now))
                .toList());
    }

    private Stream<EngineMessage> messages(Invitation invitation) {
        return Stream.concat(
                Stream.of(InvitationMessages.startAgain(invitation, clock.instant())),
                InvitationMessages.wayBack(invitation.id()).stream());
    }
}
