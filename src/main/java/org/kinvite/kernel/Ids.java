package org.kinvite.kernel;

import io.hypersistence.tsid.TSID;
import java.security.SecureRandom;

/**
 * Makes the ids of all rows: 64 bits, sorted by time, made by the application so that batches insert without asking
 * the database for keys. Sixteen random bits tell instances of the application apart.
 */
public final class Ids {

    private static final int NODE_BITS = 16;
    private static final TSID.Factory FACTORY = TSID.Factory.builder()
            .withNodeBits(NODE_BITS)
            .withNode(new SecureRandom().nextInt(1 << NODE_BITS))
            .build();

    private Ids() {}

    /** The next id, unique across instances of the application. */
    public static long next() {
        return FACTORY.generate().toLong();
    }
}
