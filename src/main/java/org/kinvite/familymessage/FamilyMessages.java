package org.kinvite.familymessage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All messages that are no invitations, open and ended. */
interface FamilyMessages extends Repository<FamilyMessage, Long> {

    Optional<FamilyMessage> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<FamilyMessage> findWithLockingById(long id);

    @Query("SELECT * FROM family_message WHERE guardian_id = :guardianId AND ended_at IS NULL FOR UPDATE")
    List<FamilyMessage> findOpenByGuardian(long guardianId);

    @Query("SELECT * FROM family_message WHERE id IN (:ids) AND ended_at IS NULL ORDER BY id FOR UPDATE")
    List<FamilyMessage> findOpenForUpdate(Collection<Long> ids);

    /** The next open ones by id; nobody changes them before the transaction ends. */
    @Query("SELECT * FROM family_message WHERE id > :after AND ended_at IS NULL ORDER BY id LIMIT :most FOR UPDATE")
    List<FamilyMessage> findOpenAfter(long after, int most);

    FamilyMessage save(FamilyMessage message);
}
