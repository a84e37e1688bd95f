package org.kinvite.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All students of all agencies. */
public interface Students extends Repository<Student, Long> {

    Optional<Student> findById(long id);

    List<Student> findAllById(Iterable<Long> ids);
}
