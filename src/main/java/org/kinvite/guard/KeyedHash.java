package org.kinvite.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What may be kept of something short enough to be guessed: useless without a key that is not in the database. */
@Component
public class KeyedHash {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(HashKey setting) {
        var bytes = Base64.getDecoder().decode(setting.hashKey());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "kinvite.account.hash-key must be 32 bytes in Base64, it has " + bytes.length);
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param use keeps hashes of different things apart */
    public byte[] of(String use, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((use + ":" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyed hash failed", e);
        }
    }
}
