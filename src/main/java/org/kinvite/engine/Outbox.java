package org.kinvite.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine must be told: written in the transaction that made it true, published by the relay afterwards. */
@Component
public class Outbox {

    /** Adds a message to the running transaction. It is published at least once after the commit, never before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(EngineMessage message) {
        append(List.of(message));
    }

    /** Adds many messages to the running transaction in one batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<EngineMessage> messages) {
        throw new UnsupportedOperationException();
    }
}
