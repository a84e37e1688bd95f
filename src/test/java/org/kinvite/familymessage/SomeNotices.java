package org.kinvite.familymessage;

import java.util.HashMap;
import org.kinvite.engine.EngineMessage;
import org.kinvite.engine.Outbox;

/** What the process is told, for tests of the process. */
public final class SomeNotices {

    private SomeNotices() {}

    /** The start of one of many. */
    public static EngineMessage ofCrowd(long familyMessageId) {
        var alone = about(familyMessageId, FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED);
        var variables = new HashMap<>(alone.variables());
        variables.put(Outbox.CROWD, true);
        return new EngineMessage(alone.name(), alone.correlationKey(), variables, alone.timeToLive());
    }

    /** @param name one of {@link FamilyMessageNotices} */
    public static EngineMessage about(long familyMessageId, String name) {
        return FamilyMessageNotices.notice(name, familyMessageId);
    }
}
