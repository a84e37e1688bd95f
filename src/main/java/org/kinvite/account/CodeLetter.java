package org.kinvite.account;

import java.util.Locale;
import java.util.Map;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;

/** Writes a message with a code; the code is made only when the message is really sent. */
@Component
class CodeLetter {

    private final VerificationCodes codes;
    private final Inviter.OfSite inviters;
    private final AccountSettings settings;

    CodeLetter(VerificationCodes codes, Inviter.OfSite inviters, AccountSettings settings) {
        this.codes = codes;
        this.inviters = inviters;
        this.settings = settings;
    }

    /** It names nobody: who reads it may be anyone, until the code proves otherwise. */
    OutgoingMessage write(
            Purpose purpose, long codeId, SignInContact contact, long guardianId, long siteId, Locale language) {
        return new OutgoingMessage(
                "code/" + codeId,
                purpose,
                guardianId,
                siteId,
                contact.channel(),
                contact.value(),
                language,
                () -> Map.of(
                        "programName", inviters.find(siteId).agency(),
                        "code", codes.make(codeId),
                        "minutes", Long.toString(settings.codeLife().toMinutes())));
    }
}
