package org.kinvite.account;

import org.kinvite.engine.EngineMessage;

/** The messages that this feature sends to the engine, for tests of its models. */
public final class SomeMessages {

    private SomeMessages() {}

    public static EngineMessage unlinked(long linkId) {
        return UnlinkMessages.unlinked(linkId);
    }

    public static EngineMessage signInChanged(long noticeId) {
        return SignInChangeMessages.changed(noticeId);
    }
}
