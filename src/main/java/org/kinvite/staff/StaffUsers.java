package org.kinvite.staff;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All staff users of all agencies. */
public interface StaffUsers extends Repository<StaffUser, Long> {

    /** The user who signs in with {@code email}, in any case. */
    Optional<StaffUser> findByEmail(String email);

    Optional<StaffUser> findById(long id);

    StaffUser save(StaffUser user);
}
