package org.kinvite.testing;

import java.util.List;
import java.util.function.BiConsumer;

/** Somewhere that canaries may be. */
interface Searched {

    /** Tells {@code found} each canary that is there, and where. */
    void search(List<Needle> needles, BiConsumer<Needle, String> found);
}
