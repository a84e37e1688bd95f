package org.kinvite.roster;

import java.time.LocalDate;

/**
 * One Site Enrollment in words.
 *
 * @param endedOn in the site's time zone; null while it is current
 * @param version of the Site Enrollment, for whoever ends it
 */
public record Enrollment(
        long id,
        long studentId,
        long siteId,
        String site,
        String program,
        String classroom,
        LocalDate enrolledOn,
        LocalDate endedOn,
        int version) {

    public boolean isCurrent() {
        return endedOn == null;
    }
}
