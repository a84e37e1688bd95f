package org.kinvite.messaging;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the list of STOPs and STARTs whose they were. The STOP itself stays: it is the family's wish that nobody
 * writes to that contact, and it outlives whatever else was known of it (rule 10).
 */
@Component
public class ForgetOptOutChanges {

    private final JdbcClient jdbc;

    ForgetOptOutChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contacts that nobody on file has any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<String> contacts) {
        if (!contacts.isEmpty()) {
            jdbc.sql(
                            "UPDATE opt_out_change SET contact = '' WHERE channel IN ('EMAIL', 'TEXT') AND contact IN (:contacts)")
                    .param("contacts", List.copyOf(contacts))
                    .update();
        }
    }
}
