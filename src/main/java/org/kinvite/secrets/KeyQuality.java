package org.kinvite.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells 32 random bytes from what somebody made up: random bytes pass but for one time in 10,000,000,000,000. */
final class KeyQuality {

    private static final int BYTES = 32;
    private static final int FEWEST_DIFFERENT = 16;
    private static final String OF_LOCAL_STACK = "Kinvite local stack";

    private KeyQuality() {}

    /** Why that is no key; empty when it may be one. */
    static Optional<String> problem(String base64) {
        if (base64 == null || base64.isBlank()) {
            return Optional.of("is missing");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException noBase64) { // its message would quote the key
            return Optional.of("is no Base64");
        }
        return Optional.ofNullable(problem(bytes));
    }

    private static String problem(byte[] bytes) {
        if (bytes.length != BYTES) {
            return "must be 32 bytes in Base64, it has " + bytes.length;
        }
        if (new String(bytes, StandardCharsets.US_ASCII).startsWith(OF_LOCAL_STACK)) {
            return "is the local stack's, which everybody can read";
        }
        if (isText(bytes)) {
            return "is a text that somebody wrote, not random bytes";
        }
        return isPattern(bytes) ? "is a pattern, not random bytes" : null;
    }

    private static boolean isText(byte[] bytes) {
        return IntStream.range(0, bytes.length).allMatch(n -> bytes[n] >= ' ' && bytes[n] <= '~');
    }

    private static boolean isPattern(byte[] bytes) {
        var different =
                IntStream.range(0, bytes.length).map(n -> bytes[n]).distinct().count();
        var steps = IntStream.range(1, bytes.length)
                .map(n -> (byte) (bytes[n] - bytes[n - 1]))
                .distinct()
                .count();
        return different < FEWEST_DIFFERENT || steps < FEWEST_DIFFERENT / 2;
    }
}
