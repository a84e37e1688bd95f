package org.kinvite.privacy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The retention of the agencies that have decided about theirs. */
interface AgencyRetentions extends Repository<AgencyRetention, Long> {

    Optional<AgencyRetention> findById(long agencyId);

    List<AgencyRetention> findAll();

    AgencyRetention save(AgencyRetention retention);
}
