package org.kinvite.audit;

import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.kinvite.kernel.SecretKeys;
import org.springframework.stereotype.Component;

/** The keys of the chain by id: whoever can write to the database but has none of them cannot make a seal. */
@Component
class ChainKeys {

    private static final int LONGEST_ID = 20;

    private final String currentId;
    private final Map<String, SecretKeySpec> byId;

    ChainKeys(AuditSettings settings) {
        currentId = settings.keyId();
        byId = settings.allKeys().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        key -> SecretKeys.read(
                                "kinvite.audit.keys." + key.getKey(), key.getValue(), ChainMac.ALGORITHM)));
        if (!byId.containsKey(currentId) || currentId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("kinvite.audit.key-id must name one of kinvite.audit.keys, in at most "
                    + LONGEST_ID + " characters; there is no key " + currentId);
        }
    }

    String currentId() {
        return currentId;
    }

    /** @throws IllegalStateException when no such key is configured any more */
    ChainMac mac(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("kinvite.audit.keys." + id + " is missing: it sealed a part of the trail");
        }
        return new ChainMac(key);
    }
}
