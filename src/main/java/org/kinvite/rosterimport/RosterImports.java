package org.kinvite.rosterimport;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All imports of all agencies. */
interface RosterImports extends Repository<RosterImport, Long> {

    Optional<RosterImport> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<RosterImport> findWithLockingById(long id);

    @Query("SELECT * FROM roster_import WHERE open_agency = :agencyId FOR UPDATE")
    Optional<RosterImport> findOpenByAgency(long agencyId);

    /** The next import with a batch to do, locked; those that another instance works on are passed by. */
    @Query("""
            SELECT * FROM roster_import WHERE state IN ('CHECKING', 'APPLYING')
            ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<RosterImport> claimBatch();

    RosterImport save(RosterImport rosterImport);
}
