package org.kinvite.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All guardians of all students. */
public interface Guardians extends Repository<Guardian, Long> {

    Optional<Guardian> findById(long id);

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Guardian> findWithLockingById(long id);

    List<Guardian> findByStudentIdOrderBySlot(long studentId);

    List<Guardian> findAllById(Iterable<Long> ids);

    Guardian save(Guardian guardian);
}
