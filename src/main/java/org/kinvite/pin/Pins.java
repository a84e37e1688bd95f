package org.kinvite.pin;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All PINs, one a guardian. */
interface Pins extends Repository<Pin, Long> {

    boolean existsById(long guardianId);

    Optional<Pin> findById(long guardianId);

    Pin save(Pin pin);
}
