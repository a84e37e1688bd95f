package org.kinvite.kernel;

import java.util.Arrays;

/** What a page sends along to learn whether what it shows has changed. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * A few characters that change whenever {@code shown} changes, and tell nothing about it.
     *
     * @param shown records and other values whose text says all that a page shows of them; null is one, too
     */
    public static String of(Object... shown) {
        return Integer.toHexString(Arrays.deepToString(shown).hashCode());
    }
}
