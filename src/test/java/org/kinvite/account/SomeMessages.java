package org.kinvite.account;

import org.kinvite.engine.EngineMessage;

/** The messages that an Unlink sends to the engine, for tests of the model. */
public final class SomeMessages {

    private SomeMessages() {}

    public static EngineMessage unlinked(long linkId) {
        return UnlinkMessages.unlinked(linkId);
    }
}
