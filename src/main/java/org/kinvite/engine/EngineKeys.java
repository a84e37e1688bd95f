package org.kinvite.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The largest key that each partition of the engine has given. Keys only grow; one that does not is from an engine that
 * has lost its data, and what was sent to it is lost as well, since it knows no models yet.
 */
@Component
class EngineKeys {

    /** The upper bits of a key are the partition's number. */
    private static final int PARTITION_SHIFT = 51;

    private final Map<Long, Long> largest = new ConcurrentHashMap<>();

    /** What was known before a command is sent, to be given back with the key that answers it. */
    Map<Long, Long> before() {
        return Map.copyOf(largest);
    }

    /** Whether the key is one that an engine with all its data gives to a command that was sent after {@code before}. */
    boolean accept(long key, Map<Long, Long> before) {
        var partition = key >> PARTITION_SHIFT;
        var grown = key <= 0 || key > before.getOrDefault(partition, 0L);
        if (grown) {
            largest.merge(partition, key, Math::max);
        }
        return grown;
    }

    /** The engine may have begun anew: nothing that is known of its keys holds. */
    void forget() {
        largest.clear();
    }

    /** Its answer to a deployment. */
    void beginWith(long key) {
        forget();
        accept(key, Map.of());
    }
}
