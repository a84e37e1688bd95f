package org.kinvite.familymessage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts processes of messages again that are lost or stand in an incident. What was sent is not sent again, and a message
 * that needs attention comes to its task by way of sending, which finds that out once more.
 */
@Component
class StartMessagesAgain {

    private final FamilyMessages messages;
    private final ProcessSigns signs;
    private final StuckInstances stuck;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    StartMessagesAgain(
            FamilyMessages messages,
            ProcessSigns signs,
            StuckInstances stuck,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.signs = signs;
        this.stuck = stuck;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void start(Collection<Long> ids) {
        var replaced = signs.givenUp(FamilyMessageNotices.PROCESS, ids).entrySet().stream()
                .filter(instance -> stuck.cancel(instance.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        transaction.executeWithoutResult(status -> {
            outbox.append(messages.findOpenForUpdate(ids).stream()
                    .flatMap(message -> Stream.of(
                            FamilyMessageNotices.startAgain(message.id()), FamilyMessageNotices.wayBack(message.id())))
                    .toList());
            signs.forget(FamilyMessageNotices.PROCESS, replaced);
        });
    }

    /** Within the caller's transaction: starts processes that are known to be lost. */
    void startLost(List<FamilyMessage> open) {
        outbox.append(open.stream()
                .map(message -> FamilyMessageNotices.startAgain(message.id()))
                .toList());
    }
}
