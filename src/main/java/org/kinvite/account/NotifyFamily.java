package org.kinvite.account;

import java.time.Clock;
import java.util.Map;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.QuietHours;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a family that its account was disconnected from a child: at its sign-in contact, in its language. */
@Component
public class NotifyFamily {

    private final AccountLinks links;
    private final FamilyAccounts accounts;
    private final Guardians guardians;
    private final Inviter.OfSite inviters;
    private final QuietHours quietHours;
    private final Messenger messenger;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotifyFamily(
            AccountLinks links,
            FamilyAccounts accounts,
            Guardians guardians,
            Inviter.OfSite inviters,
            QuietHours quietHours,
            Messenger messenger,
            AuditTrail auditTrail,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.guardians = guardians;
        this.inviters = inviters;
        this.quietHours = quietHours;
        this.messenger = messenger;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws ContactUnreachable when the contact can never receive it; that is on the audit trail then
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public void notify(long linkId) {
        var link = links.findById(linkId).orElseThrow();
        var contact = accounts.findById(link.accountId()).orElseThrow().signIn();
        var inviter = inviters.find(link.unlinkedForSite());
        var now = clock.instant();
        var allowed = quietHours.after(now, contact.channel(), inviter.zone());
        if (allowed.isAfter(now)) {
            throw new NotBefore(allowed);
        }
        try {
            messenger.send(letter(link, contact, inviter));
        } catch (ContactUnreachable unreachable) {
            transaction.executeWithoutResult(status -> auditTrail.record(new Act(
                    Actor.PROCESS,
                    "family.not-reached",
                    "guardian",
                    link.guardianId(),
                    link.unlinkedForSite(),
                    unreachable.reason().name())));
            throw unreachable;
        }
    }

    /** A child's name is not in it: who reads it is, from now on, nobody to that child. */
    private OutgoingMessage letter(AccountLink link, SignInContact contact, Inviter inviter) {
        var guardian = guardians.findById(link.guardianId()).orElseThrow();
        return new OutgoingMessage(
                "unlinked/" + link.id(),
                Purpose.UNLINKED,
                link.guardianId(),
                link.unlinkedForSite(),
                contact.channel(),
                contact.value(),
                accounts.findById(link.accountId()).orElseThrow().language(),
                () -> Map.of(
                        "guardianFirstName", guardian.firstName(),
                        "programName", inviter.agency(),
                        "siteName", inviter.site()));
    }
}
