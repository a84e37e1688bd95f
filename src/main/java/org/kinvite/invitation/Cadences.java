package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.messaging.QuietHours;
import org.springframework.stereotype.Component;

/** The cadence by which the steps of an invitation are planned. */
@Component
class Cadences {

    private final CadencesInForce inForce;
    private final QuietHours quietHours;
    private final InvitationSettings settings;
    private final Clock clock;

    Cadences(CadencesInForce inForce, QuietHours quietHours, InvitationSettings settings, Clock clock) {
        this.inForce = inForce;
        this.quietHours = quietHours;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it is now: one question, whatever is planned by it. */
    Cadence ofSite(long siteId) {
        return new Cadence(inForce.ofSite(siteId), quietHours, settings, clock);
    }
}
