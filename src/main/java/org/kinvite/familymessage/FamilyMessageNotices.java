package org.kinvite.familymessage;

import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.EngineMessage;
import org.kinvite.engine.Outbox;

/** What the process of bpmn/family-message.bpmn is told; it correlates by the message's id. */
public final class FamilyMessageNotices {

    /** The process's id. */
    public static final String PROCESS = "family-message";

    public static final String FAMILY_MESSAGE_REQUESTED = "family-message-requested";
    public static final String CONTACT_FIXED = "contact-fixed";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    /** So short that it starts no second process after the first has ended. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private FamilyMessageNotices() {}

    static EngineMessage notice(String name, long familyMessageId) {
        return notice(name, familyMessageId, TIME_TO_LIVE);
    }

    /** Starts the process once more; while there is one, the engine passes it over. */
    static EngineMessage startAgain(long familyMessageId) {
        return notice(FAMILY_MESSAGE_REQUESTED, familyMessageId, A_MOMENT);
    }

    /** Leads a process that waits at a task, which its message does not, to sending; heard only if it waits this moment. */
    static EngineMessage wayBack(long familyMessageId) {
        return notice(CONTACT_FIXED, familyMessageId, Duration.ZERO);
    }

    private static EngineMessage notice(String name, long familyMessageId, Duration timeToLive) {
        var id = Long.toString(familyMessageId);
        return new EngineMessage(name, id, variables(name, id), timeToLive);
    }

    /** Whoever was written to with a crowd and needs the message another way is one family. */
    private static Map<String, Object> variables(String name, String id) {
        return name.equals(CONTACT_FIXED)
                ? Map.of("familyMessageId", id, Outbox.CROWD, false)
                : Map.of("familyMessageId", id);
    }
}
