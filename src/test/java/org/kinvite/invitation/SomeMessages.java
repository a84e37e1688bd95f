package org.kinvite.invitation;

import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** The messages that the use cases put into the outbox. */
public final class SomeMessages {

    private SomeMessages() {}

    /** @param name one of {@link InvitationMessages} */
    public static EngineMessage about(long invitationId, String name, Map<String, Object> variables) {
        return InvitationMessages.message(name, invitationId, variables);
    }
}
