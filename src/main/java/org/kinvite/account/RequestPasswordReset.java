package org.kinvite.account;

import java.time.Clock;
import org.kinvite.account.Attempts.Kind;
import org.kinvite.guard.TooManyTries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody has forgotten a password. What is done here is the same for every contact: whether there is an account is
 * asked, and a code sent, in the background, so that neither the answer nor the time it takes tells anything.
 */
@Component
public class RequestPasswordReset {

    /** A code waits to be sent. */
    record ResetRequested() {}

    private final VerificationCodes codes;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestPasswordReset(VerificationCodes codes, Attempts attempts, ApplicationEventPublisher events, Clock clock) {
        this.codes = codes;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return names the code to whoever asked for it, whether or not one is sent
     * @throws TooManyTries when one was asked for a moment ago, or too many were
     */
    public long request(SignInContact contact, String clientAddress) {
        attempts.take(Kind.CODE_RESENT, contact.value());
        attempts.take(Kind.CODE_CONTACT, contact.value());
        attempts.take(Kind.CODE_ADDRESS, clientAddress);
        var id = codes.request(contact, clock.instant());
        events.publishEvent(new ResetRequested());
        return id;
    }
}
