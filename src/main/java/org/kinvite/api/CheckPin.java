package org.kinvite.api;

import java.util.Optional;
import org.kinvite.pin.IdentifyPin;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A kiosk asks who a PIN belongs to. Each check is on the audit trail, without the PIN. */
@Component
public class CheckPin {

    private final IdentifyPin identifyPin;
    private final PeopleAtTheDoor people;
    private final WrongPins wrongPins;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    CheckPin(
            IdentifyPin identifyPin,
            PeopleAtTheDoor people,
            WrongPins wrongPins,
            AuditTrail auditTrail,
            CurrentStaff currentStaff) {
        this.identifyPin = identifyPin;
        this.people = people;
        this.wrongPins = wrongPins;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * Whose PIN it is at the site; empty when nobody's there, which counts against the device and the key.
     *
     * @param device which kiosk asks, by the name it was given
     * @throws LockedOut when the device, or the key, has tried too many wrong ones
     * @throws org.kinvite.staff.NotGranted when the key is another site's
     */
    @Transactional
    public Optional<AtTheDoor> check(long siteId, String pin, String device) {
        currentStaff.requireSite(siteId);
        var by = currentStaff.actor();
        wrongPins.requireFew(by.id(), siteId, device);
        var guardian = identifyPin.at(siteId, pin);
        var found = guardian.isPresent() ? people.find(guardian.getAsLong(), siteId) : Optional.<AtTheDoor>empty();
        if (found.isPresent()) {
            auditTrail.record(new Act(by, "pin.checked", "guardian", guardian.getAsLong(), siteId, device));
        } else {
            wrongPins.add(by.id(), siteId, device);
            auditTrail.record(new Act(by, "pin.wrong", "site", siteId, siteId, device));
        }
        return found;
    }
}
