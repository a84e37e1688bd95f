package org.kinvite.account;

import java.time.Duration;
import java.util.Map;
import org.kinvite.engine.EngineMessage;

/** The message of bpmn/account-unlink.bpmn; it correlates by the id of the link that was cut. */
public final class UnlinkMessages {

    /** The process's id. */
    public static final String PROCESS = "account-unlink";

    public static final String ACCOUNT_UNLINKED = "account-unlinked";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    /** So short that it starts no second process after the first has ended. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private UnlinkMessages() {}

    static EngineMessage unlinked(long linkId) {
        return unlinked(linkId, TIME_TO_LIVE);
    }

    /** Starts the process once more; while there is one, the engine passes it over. */
    static EngineMessage startAgain(long linkId) {
        return unlinked(linkId, A_MOMENT);
    }

    private static EngineMessage unlinked(long linkId, Duration timeToLive) {
        var id = Long.toString(linkId);
        return new EngineMessage(ACCOUNT_UNLINKED, id, Map.of("linkId", id), timeToLive);
    }
}
