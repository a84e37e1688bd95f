package org.kinvite.kernel;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** Reads the keys that operators configure: 256 random bits in Base64. */
public final class SecretKeys {

    private static final int BYTES = 32;

    private SecretKeys() {}

    /**
     * @param property whose value it is, for the message
     * @throws IllegalArgumentException which names the property and never quotes the key
     */
    public static SecretKeySpec read(String property, String base64, String algorithm) {
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
