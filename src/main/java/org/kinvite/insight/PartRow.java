package org.kinvite.insight;

import java.util.Comparator;

/**
 * A site, program or classroom, and how far it is.
 *
 * @param trend its registration rate over the weeks that were asked for
 */
public record PartRow(long id, String name, Standing standing, Trend trend) {

    /** Where the most is left to do comes first. */
    static final Comparator<PartRow> BY_RATE =
            Comparator.comparing((PartRow row) -> row.standing().rate()).thenComparing(PartRow::name);
}
