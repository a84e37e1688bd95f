package org.kinvite.staff;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All staff users of all agencies. */
public interface StaffUsers extends Repository<StaffUser, Long> {

    /** The user who signs in with {@code email}, in any case. */
    Optional<StaffUser> findByEmail(String email);

    Optional<StaffUser> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<StaffUser> findWithLockingById(long id);

    StaffUser save(StaffUser user);
}
