package org.kinvite.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All Site Enrollments of all students, current and ended. */
interface SiteEnrollments extends Repository<SiteEnrollment, Long> {

    Optional<SiteEnrollment> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<SiteEnrollment> findWithLockingByStudentIdAndSiteId(long studentId, long siteId);

    SiteEnrollment save(SiteEnrollment enrollment);
}
