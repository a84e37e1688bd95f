package org.kinvite.account;

import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** The message of bpmn/sign-in-change.bpmn; it correlates by the id of the notice to the old contact. */
public final class SignInChangeMessages {

    /** The process's id. */
    public static final String PROCESS = "sign-in-change";

    public static final String SIGN_IN_CHANGED = "sign-in-changed";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    private SignInChangeMessages() {}

    static EngineMessage changed(long noticeId) {
        var id = Long.toString(noticeId);
        return new EngineMessage(SIGN_IN_CHANGED, id, Map.of("noticeId", id), TIME_TO_LIVE);
    }
}
