package org.kinvite.familymessage;

import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.pin.ChangePin;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Re-PIN: a new PIN at once, and a notice to the guardian, if registered (rule 8). */
@Component
public class RePinGuardian {

    /** What a Re-PIN did; {@code notice} is how the guardian is told, empty when nothing can be sent. */
    public record Outcome(boolean changed, Optional<Channel> notice) {}

    private final Guardians guardians;
    private final ChangePin changePin;
    private final ReachableFamily reachable;
    private final RequestFamilyMessage requestFamilyMessage;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    RePinGuardian(
            Guardians guardians,
            ChangePin changePin,
            ReachableFamily reachable,
            RequestFamilyMessage requestFamilyMessage,
            AuditTrail auditTrail,
            CurrentStaff currentStaff) {
        this.guardians = guardians;
        this.changePin = changePin;
        this.reachable = reachable;
        this.requestFamilyMessage = requestFamilyMessage;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /** How the guardian would be told of a Re-PIN; empty when not registered, or not to be reached. */
    public Optional<Channel> noticeFor(long guardianId) {
        return reachable.channelOf(guardians.findById(guardianId).orElseThrow());
    }

    /**
     * Gives the guardian another PIN. A guardian who has none yet gets none.
     *
     * @param siteId on whose behalf; the caller has checked that staff may see the guardian there
     * @param reason in words, for the audit trail
     * @throws org.kinvite.pin.PinsExhausted when the site has no other PIN left; the old one stays then
     */
    @Transactional
    public Outcome rePin(long guardianId, long siteId, String reason) {
        var guardian = guardians.findWithLockingById(guardianId).orElseThrow();
        if (!changePin.change(guardianId, siteId, guardian.contact(Channel.TEXT))) {
            return new Outcome(false, Optional.empty());
        }
        auditTrail.record(new Act(currentStaff.actor(), "pin.changed", "guardian", guardianId, siteId, reason));
        var notice = reachable.channelOf(guardian);
        notice.ifPresent(
                channel -> requestFamilyMessage.request(Ids.next(), Kind.RE_PIN_NOTICE, guardianId, siteId, channel));
        return new Outcome(true, notice);
    }
}
