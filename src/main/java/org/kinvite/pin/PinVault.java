package org.kinvite.pin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kinvite.kernel.SecretKeys;
import org.springframework.stereotype.Component;

/** Turns a PIN into what may be stored, and back: AES-256-GCM bound to the guardian, and a keyed digest of site and PIN. */
@Component
class PinVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PinKeys keys;
    private final SecretKeySpec digestKey;
    private final SecureRandom random = new SecureRandom();

    PinVault(PinSettings settings) {
        keys = new PinKeys(settings);
        digestKey = SecretKeys.read("kinvite.pin.digest-key", settings.digestKey(), "HmacSHA256");
    }

    PinKeys keys() {
        return keys;
    }

    /** The nonce followed by the sealed PIN; it opens for this guardian only. */
    SealedPin seal(long guardianId, String pin) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed =
                crypt(Cipher.ENCRYPT_MODE, keys.current(), nonce, guardianId, pin.getBytes(StandardCharsets.US_ASCII));
        var ciphertext = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SealedPin(keys.currentId(), ciphertext);
    }

    /** @throws IllegalStateException when its key is not configured, or it was sealed for somebody else */
    String open(long guardianId, SealedPin pin) {
        var nonce = Arrays.copyOf(pin.ciphertext(), NONCE_BYTES);
        var sealed = Arrays.copyOfRange(pin.ciphertext(), NONCE_BYTES, pin.ciphertext().length);
        var opened = crypt(Cipher.DECRYPT_MODE, keys.find(pin.keyId()), nonce, guardianId, sealed);
        return new String(opened, StandardCharsets.US_ASCII);
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

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, long guardianId, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(guardianId).flip());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the PIN vault failed", e);
        }
    }
}
