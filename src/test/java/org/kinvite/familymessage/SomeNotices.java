package org.kinvite.familymessage;

import org.kinvite.engine.EngineMessage;

/** What the process is told, for tests of the process. */
public final class SomeNotices {

    private SomeNotices() {}

    /** @param name one of {@link FamilyMessageNotices} */
    public static EngineMessage about(long familyMessageId, String name) {
        return FamilyMessageNotices.notice(name, familyMessageId);
    }
}
