package org.kinvite.invitation;

import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** The messages of bpmn/invitation.bpmn; all correlate by the invitation's id. */
public final class InvitationMessages {

    public static final String INVITATION_REQUESTED = "invitation-requested";
    public static final String REINVITE_REQUESTED = "reinvite-requested";
    public static final String CONTACT_FIXED = "contact-fixed";
    public static final String FAMILY_REGISTERED = "family-registered";
    public static final String INVITATION_WITHDRAWN = "invitation-withdrawn";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    private InvitationMessages() {}

    static EngineMessage message(String name, long invitationId) {
        var id = Long.toString(invitationId);
        return new EngineMessage(name, id, Map.of("invitationId", id), TIME_TO_LIVE);
    }
}
