package org.kinvite.account;

import java.time.Clock;
import java.util.List;
import org.kinvite.engine.Outbox;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disconnects a guardian from the family account at once; the PIN does not change (rule 8). */
@Component
public class UnlinkGuardian {

    private final AccountLinks links;
    private final FamilyAccounts accounts;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnlinkGuardian(
            AccountLinks links,
            FamilyAccounts accounts,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    /** The other guardian records of the same family account, which an Unlink of this one does not touch. */
    public List<Long> otherGuardiansOf(long guardianId) {
        return links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).stream()
                .flatMap(link -> links.findByAccountIdAndUnlinkedAtIsNull(link.accountId()).stream())
                .map(AccountLink::guardianId)
                .filter(other -> other != guardianId)
                .toList();
    }

    /**
     * Cuts the link, if there is one; cutting twice changes nothing. From the commit on no session of the account sees
     * that child, because every page reads the links as they are; with the last link all its sessions end. The caller
     * checked that staff may see the guardian.
     */
    @Transactional
    public void unlink(long guardianId, long siteId, String reason) {
        links.findByGuardianIdAndUnlinkedAtIsNull(guardianId).ifPresent(link -> {
            // so that two who cut the last two links at once do not each see the other's
            var account = accounts.findWithLockingById(link.accountId()).orElseThrow();
            link.cut(reason, siteId, clock.instant());
            links.save(link);
            endSessionsWithoutLink(account);
            auditTrail.record(
                    new Act(currentStaff.actor(), "guardian.unlinked", "guardian", guardianId, siteId, reason));
            outbox.append(UnlinkMessages.unlinked(link.id()));
            events.publishEvent(new FamilyUnlinked(guardianId, link.accountId()));
        });
    }

    private void endSessionsWithoutLink(FamilyAccount account) {
        if (links.findByAccountIdAndUnlinkedAtIsNull(account.id()).isEmpty()) {
            account.endSessions();
            accounts.save(account);
        }
    }
}
