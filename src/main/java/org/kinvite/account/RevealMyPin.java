package org.kinvite.account;

import java.util.Optional;
import org.kinvite.pin.RevealPin;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows a family its own sign-in PIN; every look is on the audit trail, and so is every try at somebody else's. */
@Component
public class RevealMyPin {

    private final AccountLinks links;
    private final GuardianSites sites;
    private final RevealPin revealPin;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    RevealMyPin(
            AccountLinks links,
            GuardianSites sites,
            RevealPin revealPin,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.links = links;
        this.sites = sites;
        this.revealPin = revealPin;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    /** @return empty when the account is not, or no longer, linked to that guardian, or there is no PIN yet */
    public Optional<String> reveal(long accountId, long guardianId) {
        return transaction.execute(status -> {
            var mine = links.findByGuardianIdAndUnlinkedAtIsNull(guardianId)
                    .filter(link -> link.accountId() == accountId)
                    .isPresent();
            auditTrail.record(act(accountId, guardianId, mine));
            return mine ? revealPin.of(guardianId) : Optional.empty();
        });
    }

    private Act act(long accountId, long guardianId, boolean mine) {
        var family = Actor.family(accountId);
        // a guardian that is not the family's is nobody's site: only the agency's own people read that somebody tried
        return mine
                ? new Act(family, "pin.shown", "guardian", guardianId, sites.find(guardianId), null)
                : new Act(family, "access.refused", "guardian", guardianId, null, null);
    }
}
