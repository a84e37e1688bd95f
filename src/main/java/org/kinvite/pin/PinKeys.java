package org.kinvite.pin;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** The keys that have sealed PINs, by id, and which of them seals new ones. */
final class PinKeys {

    private static final int BYTES = 32;
    private static final int LONGEST_ID = 20;

    private final String currentId;
    private final Map<String, SecretKeySpec> byId = new HashMap<>();

    PinKeys(PinSettings settings) {
        currentId = settings.keyId();
        settings.allKeys().forEach((id, base64) -> byId.put(id, key("kinvite.pin.keys." + id, base64, "AES")));
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

    static SecretKeySpec key(String property, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) { // its message would quote the key
            throw new IllegalArgumentException(property + " is no Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(property + " must be 32 bytes in Base64, it has " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
