package org.kinvite.pin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Turns a PIN into what may be stored, and back: AES-256-GCM bound to the guardian, and a keyed digest of site and PIN. */
@Component
class PinVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec digestKey;
    private final SecureRandom random = new SecureRandom();

    PinVault(PinSettings settings) {
        encryptionKey = key("kinvite.pin.encryption-key", settings.encryptionKey(), "AES");
        digestKey = key("kinvite.pin.digest-key", settings.digestKey(), "HmacSHA256");
    }

    /** The nonce followed by the sealed PIN; it opens for this guardian only. */
    byte[] seal(long guardianId, String pin) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, guardianId, pin.getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(long guardianId, byte[] ciphertext) {
        var nonce = Arrays.copyOf(ciphertext, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(ciphertext, NONCE_BYTES, ciphertext.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, guardianId, sealed), StandardCharsets.US_ASCII);
    }

    /** The same for the same PIN at the same site, and for nothing else. */
    byte[] digest(long siteId, String pin) {
        try {
            var mac = Mac.getInstance(digestKey.getAlgorithm());
            mac.init(digestKey);
            return mac.doFinal((siteId + ":" + pin).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the PIN digest failed", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, long guardianId, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(guardianId).flip());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the PIN vault failed", e);
        }
    }

    private static SecretKeySpec key(String property, String base64, String algorithm) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException(property + " must be 32 bytes in Base64, it has " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
