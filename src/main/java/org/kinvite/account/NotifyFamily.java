package org.kinvite.account;

import java.util.Map;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Tells a family that its account was disconnected from a child: at its sign-in contact, in its language. */
@Component
public class NotifyFamily {

    private final AccountLinks links;
    private final FamilyAccounts accounts;
    private final Guardians guardians;
    private final Inviter.OfSite inviters;
    private final SendNotice sendNotice;

    NotifyFamily(
            AccountLinks links,
            FamilyAccounts accounts,
            Guardians guardians,
            Inviter.OfSite inviters,
            SendNotice sendNotice) {
        this.links = links;
        this.accounts = accounts;
        this.guardians = guardians;
        this.inviters = inviters;
        this.sendNotice = sendNotice;
    }

    /**
     * @throws org.kinvite.messaging.ContactUnreachable when the contact can never receive it
     * @throws org.kinvite.messaging.NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public void notify(long linkId) {
        var link = links.findById(linkId).orElseThrow();
        var account = accounts.findById(link.accountId()).orElseThrow();
        if (!account.isErased()) {
            sendNotice.send(letter(link, account));
        }
    }

    /** A child's name is not in it: who reads it is, from now on, nobody to that child. */
    private OutgoingMessage letter(AccountLink link, FamilyAccount account) {
        var guardian = guardians.findById(link.guardianId()).orElseThrow();
        var inviter = inviters.find(link.unlinkedForSite());
        return new OutgoingMessage(
                "unlinked/" + link.id(),
                Purpose.UNLINKED,
                link.guardianId(),
                link.unlinkedForSite(),
                account.signIn().channel(),
                account.signIn().value(),
                account.language(),
                () -> Map.of(
                        "guardianFirstName", guardian.firstName(),
                        "programName", inviter.agency(),
                        "siteName", inviter.site()));
    }
}
