package org.kinvite.familymessage;

import java.util.HashMap;
import java.util.Map;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Writes a message; the PIN is opened only when it is really sent, and kept nowhere. */
@Component
class FamilyLetter {

    /** Where families sign in. */
    static final String SIGN_IN = "/family/sign-in";

    private final IssuePin issuePin;
    private final RevealPin revealPin;
    private final PublicUrl publicUrl;

    FamilyLetter(IssuePin issuePin, RevealPin revealPin, PublicUrl publicUrl) {
        this.issuePin = issuePin;
        this.revealPin = revealPin;
        this.publicUrl = publicUrl;
    }

    OutgoingMessage write(FamilyMessage message, Guardian guardian, Inviter inviter, String contact) {
        return new OutgoingMessage(
                "family-message/%d/%d".formatted(message.id(), message.attempt()),
                message.kind().purpose(),
                guardian.id(),
                message.siteId(),
                message.channel(),
                contact,
                guardian.language(),
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
        issuePin.forGuardian(guardian.id(), siteId, guardian.contact(Channel.TEXT));
        return revealPin.of(guardian.id()).orElseThrow();
    }
}
