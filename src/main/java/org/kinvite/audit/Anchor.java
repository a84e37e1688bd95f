package org.kinvite.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A seal as it is noted down outside the database, e.g. {@code 1042:9f2c…}: the trail up to it can neither be changed nor
 * cut off any more without showing, not even by whoever has the chain's key.
 */
public record Anchor(long position, byte[] hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException when {@code text} is no anchor */
    public static Anchor parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("an anchor is a number, a colon and 64 hexadecimal digits");
        }
        return new Anchor(Long.parseLong(written.group(1)), HexFormat.of().parseHex(written.group(2)));
    }

    boolean fits(byte[] seal) {
        return ChainMac.same(hash, seal);
    }

    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(hash);
    }
}
