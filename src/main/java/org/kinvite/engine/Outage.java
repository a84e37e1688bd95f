package org.kinvite.engine;

import io.grpc.Status.Code;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators once that the engine takes no messages, and once that it takes them again. */
class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** A pause this long follows many rejections in a row; shorter ones are how a busy engine sets the pace. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private volatile boolean told;

    void suspected(Duration pause, Code code) {
        if (!told && pause.compareTo(LONG) >= 0) {
            told = true;
            LOG.warn("the engine takes no messages ({}): they wait in the outbox", code);
        }
    }

    void over() {
        if (told) {
            told = false;
            LOG.info("the engine takes messages again");
        }
    }
}
