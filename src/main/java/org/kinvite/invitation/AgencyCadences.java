package org.kinvite.invitation;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The cadences of the agencies that have decided about theirs. */
interface AgencyCadences extends Repository<AgencyCadence, Long> {

    Optional<AgencyCadence> findById(long agencyId);

    @Query("SELECT c.* FROM site s JOIN agency_cadence c ON c.agency_id = s.agency_id WHERE s.id = :siteId")
    Optional<AgencyCadence> findBySite(long siteId);

    AgencyCadence save(AgencyCadence cadence);
}
