package org.kinvite.insight;

import java.time.LocalDate;

/**
 * Where a student is or was enrolled.
 *
 * @param endedOn null while it lasts
 */
record Stay(long site, long program, long classroom, LocalDate enrolledOn, LocalDate endedOn) {

    boolean isNow() {
        return endedOn == null;
    }

    boolean covers(LocalDate day) {
        return !enrolledOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }
}
