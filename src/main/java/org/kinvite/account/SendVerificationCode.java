package org.kinvite.account;

import java.util.Locale;
import org.kinvite.account.Attempts.Kind;
import org.kinvite.guard.TooManyTries;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.Purpose;
import org.springframework.stereotype.Component;

/**
 * Sends a code to a contact that somebody says is theirs. It goes at any hour: whoever gets it asked for it this minute
 * and waits for it (rule 10 is about messages that nobody awaits); how many go to one contact is limited instead.
 */
@Component
public class SendVerificationCode {

    private final VerificationCodes codes;
    private final CodeLetter letter;
    private final Attempts attempts;
    private final Messenger messenger;

    SendVerificationCode(VerificationCodes codes, CodeLetter letter, Attempts attempts, Messenger messenger) {
        this.codes = codes;
        this.letter = letter;
        this.attempts = attempts;
        this.messenger = messenger;
    }

    /**
     * Sends one, never inside a transaction.
     *
     * @param guardianId whose family asks, and {@code siteId} for which site: so the ledger knows the message
     * @return names the code to whoever asked for it
     * @throws TooManyTries when one went out a moment ago, or too many did
     * @throws org.kinvite.messaging.ContactUnreachable when the contact can never receive it
     * @throws CodeNotSent when it is worth trying again
     */
    public long send(SignInContact contact, long guardianId, long siteId, Locale language, String clientAddress) {
        take(contact, clientAddress);
        var id = codes.request(contact, null);
        try {
            messenger.send(letter.write(Purpose.VERIFICATION_CODE, id, contact, guardianId, siteId, language));
        } catch (RuntimeException notSent) {
            attempts.giveBack(Kind.CODE_RESENT, contact.value());
            throw CodeNotSent.unlessUnreachable(notSent);
        }
        return id;
    }

    private void take(SignInContact contact, String clientAddress) {
        attempts.take(Kind.CODE_RESENT, contact.value());
        attempts.take(Kind.CODE_CONTACT, contact.value());
        attempts.take(Kind.CODE_ADDRESS, clientAddress);
    }
}
