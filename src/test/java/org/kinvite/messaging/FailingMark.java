package org.kinvite.messaging;

import java.util.Optional;

/** A ledger whose database goes away after a message was accepted and before that is marked. */
public class FailingMark implements Messages {

    private final Messages messages;

    FailingMark(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Message> findById(long id) {
        return messages.findById(id);
    }

    @Override
    public Optional<Message> findWithLockingById(long id) {
        return messages.findWithLockingById(id);
    }

    @Override
    public Optional<Message> findByIdempotencyKey(String idempotencyKey) {
        return messages.findByIdempotencyKey(idempotencyKey);
    }

    @Override
    public Message save(Message message) {
        if (message.isAccepted()) {
            throw new IllegalStateException("the database is gone");
        }
        return messages.save(message);
    }
}
