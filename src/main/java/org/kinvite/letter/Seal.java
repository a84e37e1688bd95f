package org.kinvite.letter;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kinvite.guard.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Closes what may be in the database only while it waits to be downloaded (AES-256-GCM, bound to what it belongs to). The
 * key is derived from {@code kinvite.account.hash-key}, which is not in the database.
 */
@Component
class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(KeyedHash hash) {
        key = new SecretKeySpec(hash.of("key", "letters"), "AES");
    }

    /** The nonce followed by what was closed; it opens for {@code owner} only. */
    byte[] close(long owner, byte[] open) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = crypt(Cipher.ENCRYPT_MODE, nonce, owner, open);
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws IllegalStateException when it is somebody else's, or the key has changed */
    byte[] open(long owner, byte[] closed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(closed, NONCE_BYTES),
                owner,
                Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    }

    private byte[] crypt(int mode, byte[] nonce, long owner, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).flip());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal of a letter failed", e);
        }
    }
}
