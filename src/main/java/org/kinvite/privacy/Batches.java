package org.kinvite.privacy;

import java.util.function.IntSupplier;

/** Work that is done in small transactions until one of them finds less than it could do. */
final class Batches {

    private Batches() {}

    /** @return how much was done by all batches together */
    static int all(int most, IntSupplier batch) {
        var all = 0;
        int done;
        do {
            done = batch.getAsInt();
            all += done;
        } while (done >= most);
        return all;
    }
}
