package org.kinvite.pin;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the PINs of erased guardians away: they open no door from the commit on, and may be given to others. */
@Component
public class RemovePins {

    private final JdbcClient jdbc;

    RemovePins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<Long> guardians) {
        if (!guardians.isEmpty()) {
            jdbc.sql("DELETE FROM pin WHERE guardian_id IN (:guardians)")
                    .param("guardians", List.copyOf(guardians))
                    .update();
        }
    }
}
