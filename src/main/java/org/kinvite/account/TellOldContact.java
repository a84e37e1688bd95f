package org.kinvite.account;

import java.util.Map;
import org.kinvite.account.SignInNotices.Notice;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Tells the contact that an account signed in with until now that it no longer does, in case the family did not do that. */
@Component
public class TellOldContact {

    private final SignInNotices notices;
    private final FamilyAccounts accounts;
    private final AccountGuardians accountGuardians;
    private final Guardians guardians;
    private final Inviter.OfSite inviters;
    private final SendNotice sendNotice;

    TellOldContact(
            SignInNotices notices,
            FamilyAccounts accounts,
            AccountGuardians accountGuardians,
            Guardians guardians,
            Inviter.OfSite inviters,
            SendNotice sendNotice) {
        this.notices = notices;
        this.accounts = accounts;
        this.accountGuardians = accountGuardians;
        this.guardians = guardians;
        this.inviters = inviters;
        this.sendNotice = sendNotice;
    }

    /**
     * Tells it once; the old contact is then kept no longer.
     *
     * @throws ContactUnreachable when the contact can never receive it, which is why many families change it
     * @throws org.kinvite.messaging.NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public void tell(long noticeId) {
        notices.find(noticeId).ifPresent(notice -> {
            try {
                accounts.findById(notice.accountId()).ifPresent(account -> sendNotice.send(letter(notice, account)));
            } catch (ContactUnreachable unreachable) {
                notices.remove(noticeId);
                throw unreachable;
            }
            notices.remove(noticeId);
        });
    }

    /** Neither the new contact nor a link is in it: who reads it may be the very person the family wants to be rid of. */
    private OutgoingMessage letter(Notice notice, FamilyAccount account) {
        var of = accountGuardians.of(account.id());
        var guardian = guardians.findById(of.guardianId()).orElseThrow();
        var inviter = inviters.find(of.siteId());
        return new OutgoingMessage(
                "sign-in-changed/" + notice.id(),
                Purpose.SIGN_IN_CHANGED,
                of.guardianId(),
                of.siteId(),
                notice.contact().channel(),
                notice.contact().value(),
                account.language(),
                () -> Map.of(
                        "guardianFirstName", guardian.firstName(),
                        "programName", inviter.agency(),
                        "siteName", inviter.site()));
    }
}
