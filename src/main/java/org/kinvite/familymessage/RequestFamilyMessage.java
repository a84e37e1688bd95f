package org.kinvite.familymessage;

import java.time.Clock;
import org.kinvite.engine.Outbox;
import org.kinvite.kernel.Channel;
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
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    RequestFamilyMessage(
            Guardians guardians,
            FamilyMessages messages,
            ReachableFamily reachable,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            Clock clock) {
        this.guardians = guardians;
        this.messages = messages;
        this.reachable = reachable;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * Asks for a message. One of that kind that has not been sent yet is kept, and so is one that was asked for with the
     * same {@code messageId}: a button that is pressed twice sends once.
     *
     * @param messageId the id that the dialog was opened with
     * @param siteId on whose behalf; the caller has checked that staff may see the guardian there
     * @throws CannotSend when rules 2 or 10 forbid it
     */
    @Transactional
    public FamilyMessage request(long messageId, Kind kind, long guardianId, long siteId, Channel channel) {
        var guardian = guardians.findWithLockingById(guardianId).orElseThrow();
        var before = messages.findById(messageId)
                .filter(message -> message.guardianId() == guardianId && message.kind() == kind)
                .or(() -> messages.findOpenByGuardian(guardianId).stream()
                        .filter(message -> message.kind() == kind)
                        .findFirst());
        if (before.isPresent()) {
            return before.get();
        }
        reachable.require(guardian, channel);
        var message = messages.save(FamilyMessage.request(
                messageId, kind, guardianId, siteId, channel, currentStaff.actor(), clock.instant()));
        auditTrail.record(new Act(
                currentStaff.actor(), "family-message." + kind, "guardian", guardianId, siteId, channel.name()));
        outbox.append(FamilyMessageNotices.notice(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, message.id()));
        return message;
    }
}
