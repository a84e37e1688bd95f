package org.kinvite.familymessage;

import java.time.Clock;
import org.kinvite.engine.Outbox;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff ask for a Sign-in Guide or a PIN to be sent to one guardian; the process sends it after the commit. */
@Component
public class RequestFamilyMessage {

    private final Guardians guardians;
    private final FamilyMessages messages;
    private final ReachableFamily reachable;
    private final SendMessageAgain sendAgain;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    RequestFamilyMessage(
            Guardians guardians,
            FamilyMessages messages,
            ReachableFamily reachable,
            SendMessageAgain sendAgain,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            Clock clock) {
        this.guardians = guardians;
        this.messages = messages;
        this.reachable = reachable;
        this.sendAgain = sendAgain;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * Asks for a message. One of that kind that is on its way is kept, and so is one that was asked for with the same
     * {@code messageId}: a button that is pressed twice sends once. One that waits in Tasks is sent again.
     *
     * @param messageId the id that the dialog was opened with
     * @param siteId on whose behalf; the caller has checked that staff may see the guardian there
     * @throws CannotSend when rules 2 or 10 forbid it
     */
    @Transactional
    public FamilyMessage request(long messageId, Kind kind, long guardianId, long siteId, Channel channel) {
        var guardian = guardians.findWithLockingById(guardianId).orElseThrow();
        var named = messages.findById(messageId);
        var samePress = named.filter(message -> message.guardianId() == guardianId && message.kind() == kind);
        if (samePress.isPresent()) {
            return samePress.get();
        }
        var open = messages.findOpenByGuardian(guardianId).stream()
                .filter(message -> message.kind() == kind)
                .findFirst();
        if (open.filter(message -> message.state() == FamilyMessageState.REQUESTED)
                .isPresent()) {
            return open.get();
        }
        reachable.require(guardian, channel);
        auditTrail.record(new Act(
                currentStaff.actor(), "family-message." + kind, "guardian", guardianId, siteId, channel.name()));
        return open.map(waiting -> sendAgain.over(channel, waiting))
                .orElseGet(() -> add(named.isPresent() ? Ids.next() : messageId, kind, guardianId, siteId, channel));
    }

    private FamilyMessage add(long id, Kind kind, long guardianId, long siteId, Channel channel) {
        var message = messages.save(
                FamilyMessage.request(id, kind, guardianId, siteId, channel, currentStaff.actor(), clock.instant()));
        outbox.append(FamilyMessageNotices.notice(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, message.id()));
        return message;
    }
}
