package org.kinvite.messaging;

import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable.Reason;

/**
 * A message that a provider had accepted did not arrive: hours later as a rule, but a fast provider says so before the
 * sender has heard that it was accepted. Published once a message, in the transaction that notes it; a listener that
 * fails undoes the note.
 *
 * @param messageId its id in the ledger
 * @param guardianId null when it was to a staff user, as is {@code siteId}
 * @param idempotencyKey as the sender named it, see {@link OutgoingMessage}
 */
public record MessageFailed(
        long messageId,
        String idempotencyKey,
        Long guardianId,
        Long siteId,
        Purpose purpose,
        Channel channel,
        Reason reason) {}
