package org.kinvite.invitation;

import java.util.List;
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

    /** Open invitations of a student's guardians at a site where the student is no longer enrolled. */
    @Query("""
            SELECT i.* FROM invitation i JOIN guardian g ON g.id = i.open_guardian
            WHERE g.student_id = :studentId AND i.site_id = :siteId
              AND NOT EXISTS (SELECT 1 FROM site_enrollment e
                              WHERE e.student_id = g.student_id AND e.site_id = i.site_id AND e.ended_on IS NULL)
            """)
    List<Invitation> findOpenOfUnenrolled(long studentId, long siteId);

    Invitation save(Invitation invitation);
}
