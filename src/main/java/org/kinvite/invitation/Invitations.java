package org.kinvite.invitation;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All invitations, open and ended. */
interface Invitations extends Repository<Invitation, Long> {

    Optional<Invitation> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Invitation> findWithLockingById(long id);

    @Query("SELECT * FROM invitation WHERE open_guardian = :guardianId")
    Optional<Invitation> findOpenByGuardian(long guardianId);

    Invitation save(Invitation invitation);
}
