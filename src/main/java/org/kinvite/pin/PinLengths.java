package org.kinvite.pin;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The lengths that agencies have chosen. */
interface PinLengths extends Repository<PinLength, Long> {

    Optional<PinLength> findById(long agencyId);

    @Query("SELECT l.* FROM pin_length l JOIN site s ON s.agency_id = l.agency_id WHERE s.id = :siteId")
    Optional<PinLength> findBySite(long siteId);

    PinLength save(PinLength length);
}
