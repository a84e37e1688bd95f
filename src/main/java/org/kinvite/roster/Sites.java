package org.kinvite.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All sites of all agencies. */
public interface Sites extends Repository<Site, Long> {

    Optional<Site> findById(long id);

    List<Site> findAllById(Iterable<Long> ids);
}
