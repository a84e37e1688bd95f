package org.kinvite.account;

import java.time.Clock;
import java.time.Duration;
import org.kinvite.kernel.SilentTrace;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the codes that were asked for because a password was forgotten, to those contacts that have an account. */
@Component
class SendResetCode {

    private static final Logger LOG = LoggerFactory.getLogger(SendResetCode.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final VerificationCodes codes;
    private final FamilyAccounts accounts;
    private final AccountGuardians guardians;
    private final CodeLetter letter;
    private final Messenger messenger;
    private final Clock clock;

    SendResetCode(
            VerificationCodes codes,
            FamilyAccounts accounts,
            AccountGuardians guardians,
            CodeLetter letter,
            Messenger messenger,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.guardians = guardians;
        this.letter = letter;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** Sends the next one that waits; answers whether there was one. */
    boolean sendNext() {
        var next = codes.claimUnsent(LEASE);
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(long codeId) {
        var contact = codes.contact(codeId).orElseThrow();
        var account = accounts.findBySignInContact(contact.value());
        if (account.isEmpty()) {
            codes.neverSend(codeId);
            return;
        }
        var guardian = guardians.of(account.get().id());
        try {
            messenger.send(letter.write(
                    Purpose.PASSWORD_RESET,
                    codeId,
                    contact,
                    guardian.guardianId(),
                    guardian.siteId(),
                    account.get().language()));
            codes.neverSend(codeId);
        } catch (ContactUnreachable unreachable) {
            LOG.info("code {} was not sent: {}", codeId, unreachable.reason());
            codes.neverSend(codeId);
        } catch (TemporarilyUnsendable busy) {
            codes.sendAfter(codeId, clock.instant().plus(busy.after()));
        } catch (RuntimeException trouble) {
            // it comes back when the claim runs out, as long as the code would still be of use
            LOG.warn("code {} was not sent: {}", codeId, new SilentTrace(trouble));
        }
    }
}
