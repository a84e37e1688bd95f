package org.kinvite.invitation;

import java.util.Collection;
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

    @Query("SELECT * FROM invitation WHERE id IN (:ids) AND ended_at IS NULL ORDER BY id FOR UPDATE")
    List<Invitation> findOpenForUpdate(Collection<Long> ids);

    /** The next open ones by id; nobody changes them before the transaction ends. */
    @Query("SELECT * FROM invitation WHERE id > :after AND ended_at IS NULL ORDER BY id LIMIT :most FOR UPDATE")
    List<Invitation> findOpenAfter(long after, int most);

    Invitation save(Invitation invitation);
}
