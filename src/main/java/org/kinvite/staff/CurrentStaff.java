package org.kinvite.staff;

import java.util.Set;
import org.springframework.stereotype.Component;

/** The staff user who is signed in, and what that user may see. */
@Component
public class CurrentStaff {

    /** The signed-in staff user as an actor. */
    public Actor actor() {
        throw new UnsupportedOperationException();
    }

    /** The ids of the sites this user may see: those granted, or all of the agency for supervisors. Never null. */
    public Set<Long> sites() {
        throw new UnsupportedOperationException();
    }

    /** @throws NotGranted when {@code siteId} is none of {@link #sites()} */
    public void requireSite(long siteId) {
        throw new UnsupportedOperationException();
    }
}
