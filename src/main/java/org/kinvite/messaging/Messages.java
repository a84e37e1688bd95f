package org.kinvite.messaging;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The ledger of all messages. */
interface Messages extends Repository<Message, Long> {

    Optional<Message> findById(long id);

    Optional<Message> findByIdempotencyKey(String idempotencyKey);

    Message save(Message message);
}
