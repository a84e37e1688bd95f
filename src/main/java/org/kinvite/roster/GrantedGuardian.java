package org.kinvite.roster;

import java.util.List;

/**
 * A guardian whom the signed-in staff may see.
 *
 * @param places where the guardian's student is enrolled now, at granted sites only; never empty
 */
public record GrantedGuardian(Guardian guardian, List<StudentPlace> places) {

    /** The site by which the guardian is seen; acts on the guardian are audited there. */
    public long siteId() {
        return places.getFirst().siteId();
    }
}
