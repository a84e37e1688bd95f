package org.kinvite.pin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All PINs, one a guardian. */
interface Pins extends Repository<Pin, Long> {

    boolean existsById(long guardianId);

    Optional<Pin> findById(long guardianId);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Pin> findWithLockingByGuardianId(long guardianId);

    @Query("SELECT * FROM pin WHERE site_id = :siteId AND digest = :digest")
    Optional<Pin> findByDigest(long siteId, byte[] digest);

    /** PINs that another key than {@code keyId} sealed, one of {@code keyIds}; locked, those that others work on left out. */
    @Query("""
            SELECT * FROM pin WHERE key_id <> :keyId AND key_id IN (:keyIds)
            ORDER BY guardian_id LIMIT :most FOR UPDATE SKIP LOCKED""")
    List<Pin> claimSealedOtherwise(String keyId, Set<String> keyIds, int most);

    /** That another was faster is no reason to take back what the caller's transaction did. */
    @Transactional(noRollbackFor = DbActionExecutionException.class)
    Pin save(Pin pin);
}
