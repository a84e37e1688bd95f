package org.kinvite.messaging;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The ledger of all messages. */
interface Messages extends Repository<Message, Long> {

    Optional<Message> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Message> findWithLockingById(long id);

    Message save(Message message);
}
