package org.kinvite.account;

import java.time.Clock;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.QuietHours;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a family what it did not ask for and must know: never at night, and if it cannot be reached, that is audited. */
@Component
class SendNotice {

    private final Inviter.OfSite inviters;
    private final QuietHours quietHours;
    private final Messenger messenger;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendNotice(
            Inviter.OfSite inviters,
            QuietHours quietHours,
            Messenger messenger,
            AuditTrail auditTrail,
            TransactionTemplate transaction,
            Clock clock) {
        this.inviters = inviters;
        this.quietHours = quietHours;
        this.messenger = messenger;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends it, never inside a transaction.
     *
     * @throws ContactUnreachable when the contact can never receive it
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    void send(OutgoingMessage notice) {
        var now = clock.instant();
        var allowed = quietHours.after(
                now, notice.channel(), inviters.find(notice.siteId()).zone());
        if (allowed.isAfter(now)) {
            throw new NotBefore(allowed);
        }
        try {
            messenger.send(notice);
        } catch (ContactUnreachable unreachable) {
            transaction.executeWithoutResult(status -> auditTrail.record(new Act(
                    Actor.PROCESS,
                    "family.not-reached",
                    "guardian",
                    notice.guardianId(),
                    notice.siteId(),
                    unreachable.reason().name())));
            throw unreachable;
        }
    }
}
