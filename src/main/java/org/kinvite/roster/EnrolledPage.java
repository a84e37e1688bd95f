package org.kinvite.roster;

import java.util.List;

/**
 * A page of Site Enrollments.
 *
 * @param count how many rows all pages have together
 * @param more whether there may be more than those, which are shown once more of the name is typed
 * @param number which page it is, counted from 1
 */
public record EnrolledPage(int count, boolean more, int number, List<EnrolledStudent> students) {

    /** How many rows a page has. */
    public static final int SIZE = 50;

    static final EnrolledPage NONE = new EnrolledPage(0, false, 1, List.of());

    /** How many pages there are. */
    public int pages() {
        return pages(count);
    }

    /** The page that was asked for, or the nearest one that exists. */
    static int nearest(int asked, int count) {
        return Math.clamp(asked, 1, Math.max(1, pages(count)));
    }

    /** How many rows the pages before this one have. */
    static int before(int number) {
        return (number - 1) * SIZE;
    }

    private static int pages(int count) {
        return Math.ceilDiv(count, SIZE);
    }
}
