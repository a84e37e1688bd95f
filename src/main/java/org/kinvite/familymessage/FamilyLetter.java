package org.kinvite.familymessage;

import java.util.HashMap;
import java.util.Map;
import org.kinvite.account.RegisteredGuardians;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a message, in the language the family chose; the PIN is opened only when it is really sent, and kept nowhere. */
@Component
class FamilyLetter {

    /** Where families sign in. */
    static final String SIGN_IN = "/family/sign-in";

    private final Guardians guardians;
    private final RegisteredGuardians registered;
    private final IssuePin issuePin;
    private final RevealPin revealPin;
    private final PublicUrl publicUrl;
    private final TransactionTemplate transaction;

    FamilyLetter(
            Guardians guardians,
            RegisteredGuardians registered,
            IssuePin issuePin,
            RevealPin revealPin,
            PublicUrl publicUrl,
            TransactionTemplate transaction) {
        this.guardians = guardians;
        this.registered = registered;
        this.issuePin = issuePin;
        this.revealPin = revealPin;
        this.publicUrl = publicUrl;
        this.transaction = transaction;
    }

    OutgoingMessage write(FamilyMessage message, Guardian guardian, Inviter inviter, String contact) {
        return new OutgoingMessage(
                MessageKey.of(message).written(),
                message.kind().purpose(),
                guardian.id(),
                message.siteId(),
                message.channel(),
                contact,
                registered.language(guardian.id()).orElse(guardian.language()),
                () -> content(message, guardian, inviter));
    }

    private Map<String, Object> content(FamilyMessage message, Guardian guardian, Inviter inviter) {
        var content = new HashMap<String, Object>(Map.of(
                "guardianFirstName", guardian.firstName(),
                "programName", inviter.agency(),
                "siteName", inviter.site(),
                "signInLink", publicUrl.to(SIGN_IN)));
        if (message.kind().carriesPin()) {
            content.put("pin", pin(guardian, message.siteId()));
        }
        return content;
    }

    /** A guardian who registered without ever having been given a PIN is given one now. */
    private String pin(Guardian guardian, long siteId) {
        return transaction.execute(status -> {
            // an erasure takes PINs away while it holds the guardian, and none must be made after it
            if (guardians.findWithLockingById(guardian.id()).orElseThrow().isErased()) {
                throw new ContactUnreachable(ContactUnreachable.Reason.NO_CONTACT);
            }
            issuePin.forGuardian(guardian.id(), siteId, guardian.contact(Channel.TEXT));
            return revealPin.of(guardian.id()).orElseThrow();
        });
    }
}
