package org.kinvite.pin;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.kinvite.kernel.SecretKeys;

/** The keys that have sealed PINs, by id, and which of them seals new ones. */
final class PinKeys {

    private static final int LONGEST_ID = 20;

    private final String currentId;
    private final Map<String, SecretKeySpec> byId = new HashMap<>();

    PinKeys(PinSettings settings) {
        currentId = settings.keyId();
        settings.allKeys()
                .forEach((id, base64) -> byId.put(id, SecretKeys.read("kinvite.pin.keys." + id, base64, "AES")));
        if (!byId.containsKey(currentId) || currentId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("kinvite.pin.key-id must name one of kinvite.pin.keys, in at most "
                    + LONGEST_ID + " characters; there is no key " + currentId);
        }
    }

    String currentId() {
        return currentId;
    }

    SecretKeySpec current() {
        return byId.get(currentId);
    }

    /** @throws IllegalStateException when no such key is configured any more */
    SecretKeySpec find(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("kinvite.pin.keys." + id + " is missing: it still seals PINs");
        }
        return key;
    }

    Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }
}
