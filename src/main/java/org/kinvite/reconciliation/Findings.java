package org.kinvite.reconciliation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All findings, open and settled. */
interface Findings extends Repository<Finding, Long> {

    @Query("SELECT * FROM finding WHERE settled_at IS NULL AND kind = :kind")
    List<Finding> findOpen(FindingKind kind);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Finding> findWithLockingById(long id);

    Finding save(Finding finding);

    void delete(Finding finding);
}
