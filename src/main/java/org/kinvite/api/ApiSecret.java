package org.kinvite.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of an API key: 192 random bits, of which only the SHA-256 is kept. */
public record ApiSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final String MARK = "kinvite_";

    static ApiSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        // the mark lets scanners of source code recognise a key that somebody checked in
        return new ApiSecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing, so that no log ever tells a secret. */
    @Override
    public String toString() {
        return "ApiSecret";
    }
}
