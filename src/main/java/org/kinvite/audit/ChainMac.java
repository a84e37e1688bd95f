package org.kinvite.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes of the chain, over parts that can never be taken for others. Not for two threads at once. */
final class ChainMac {

    static final String ALGORITHM = "HmacSHA256";

    /** What the first seal follows. */
    static final byte[] NOTHING = new byte[32];

    private final Mac mac;

    ChainMac(SecretKeySpec key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyed hash failed", e);
        }
    }

    /** A seal: over the one before it, its place, and every field of its entry. */
    byte[] seal(byte[] previous, long position, long entryId, TrailRow entry, byte[] details) {
        return of("seal", previous, position, entryId, entry == null ? null : of("entry", entry.fields()), details);
    }

    /** What stands for an entry's details in its seal; null for none. */
    byte[] details(String details) {
        return details == null ? null : of("details", details);
    }

    /** What makes the last seal the last one, or the one before the first that is still kept. */
    byte[] end(String which, long position, byte[] hash) {
        return of(which, position, hash);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private byte[] of(String use, Object... parts) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            out.writeUTF(use);
            for (var part : parts) {
                write(out, part);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return mac.doFinal(bytes.toByteArray());
    }

    /** Each with its type and length, so that no two lists of parts are written alike. */
    private static void write(DataOutputStream out, Object part) throws IOException {
        switch (part) {
            case null -> out.writeByte(0);
            case Long number -> {
                out.writeByte(1);
                out.writeLong(number);
            }
            case Instant at -> {
                out.writeByte(2);
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            }
            case String text -> write(out, 3, text.getBytes(StandardCharsets.UTF_8));
            case byte[] bytes -> write(out, 4, bytes);
            default -> throw new IllegalArgumentException("no part of a seal: " + part.getClass());
        }
    }

    private static void write(DataOutputStream out, int type, byte[] bytes) throws IOException {
        out.writeByte(type);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
