package org.kinvite.staff;

import java.util.Locale;
import org.kinvite.guard.TooManyTries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody of the staff has forgotten a password. What is done here is the same for every email: whether it is a user's is
 * asked, and a link sent, in the background, so that neither the answer nor the time it takes tells anything.
 */
@Component
public class RequestPasswordLink {

    /** A link waits to be sent. */
    record LinkRequested() {}

    private final StaffLinks links;
    private final StaffTries tries;
    private final ApplicationEventPublisher events;

    RequestPasswordLink(StaffLinks links, StaffTries tries, ApplicationEventPublisher events) {
        this.links = links;
        this.tries = tries;
        this.events = events;
    }

    /** @throws TooManyTries when too many were asked for with this email, or from there */
    public void request(String typedEmail, Locale language, String clientAddress) {
        var email = StaffUser.canonical(typedEmail);
        tries.askForLink(email, clientAddress);
        links.ask(StaffLetter.Kind.RESET, email, null, language);
        events.publishEvent(new LinkRequested());
    }
}
