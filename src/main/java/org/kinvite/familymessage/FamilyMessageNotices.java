package org.kinvite.familymessage;

import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** What the process of bpmn/family-message.bpmn is told; it correlates by the message's id. */
public final class FamilyMessageNotices {

    /** The process's id. */
    public static final String PROCESS = "family-message";

    public static final String FAMILY_MESSAGE_REQUESTED = "family-message-requested";
    public static final String CONTACT_FIXED = "contact-fixed";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    private FamilyMessageNotices() {}

    static EngineMessage notice(String name, long familyMessageId) {
        var id = Long.toString(familyMessageId);
        return new EngineMessage(name, id, Map.of("familyMessageId", id), TIME_TO_LIVE);
    }
}
