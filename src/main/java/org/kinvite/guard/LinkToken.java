package org.kinvite.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link that was sent to somebody: 192 random bits, of which only the SHA-256 is kept. */
public record LinkToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static LinkToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What may be kept of it: its SHA-256. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing, so that no log ever tells a token. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
