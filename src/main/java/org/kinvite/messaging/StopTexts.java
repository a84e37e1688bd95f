package org.kinvite.messaging;

import java.time.Clock;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family texts that it wants no more texts, or wants them again (rule 10). Each of its texts counts once: a STOP that
 * comes again after a START would silence a family that asked to be heard.
 */
@Component
public class StopTexts {

    private final OptOuts optOuts;
    private final JdbcClient jdbc;
    private final Clock clock;

    StopTexts(OptOuts optOuts, JdbcClient jdbc, Clock clock) {
        this.optOuts = optOuts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param phone whose text it is, as E.164
     * @param providerId the provider's id of the text
     */
    @Transactional
    public void stop(String phone, String providerId) {
        if (isNew(providerId)) {
            optOuts.record(Channel.TEXT, phone);
        }
    }

    /** The opposite of {@link #stop}. */
    @Transactional
    public void start(String phone, String providerId) {
        if (isNew(providerId)) {
            optOuts.remove(Channel.TEXT, phone);
        }
    }

    /** Of two that bring the same text at once the second waits for the first, and does nothing if that commits. */
    private boolean isNew(String providerId) {
        return jdbc.sql("INSERT IGNORE INTO received_text (provider_id, received_at) VALUES (?, ?)")
                        .params(providerId, clock.instant())
                        .update()
                > 0;
    }
}
