package org.kinvite.messaging.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The few characters at the end of every text by which it is found again at Twilio. The recipient alone would not do:
 * two guardians may share a phone (rule 1), and one's text must never pass for the other's. A family can also read it
 * out to the office.
 */
final class Reference {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 5;

    private Reference() {}

    static String append(String text, long messageId) {
        return text + suffix(messageId);
    }

    static boolean isIn(String text, long messageId) {
        return text != null && text.endsWith(suffix(messageId));
    }

    private static String suffix(long messageId) {
        var rest = digest(messageId);
        var code = new StringBuilder(" #");
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
            rest = Long.divideUnsigned(rest, ALPHABET.length());
        }
        return code.toString();
    }

    private static long digest(long messageId) {
        try {
            var id = ByteBuffer.allocate(Long.BYTES).putLong(messageId).array();
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
