package org.kinvite.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A place in a trail that is read from its newest entry on: the entry that was read last. */
public record TrailPlace(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,19})");

    /** @throws IllegalArgumentException when {@code text} was not made by {@link #toString} */
    public static TrailPlace parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("no place in the trail");
        }
        return new TrailPlace(
                Instant.EPOCH.plus(Long.parseLong(written.group(1)), ChronoUnit.MICROS),
                Long.parseLong(written.group(2)));
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
