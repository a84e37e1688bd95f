package org.kinvite.account;

import java.util.List;

/**
 * A child that a family account is linked to.
 *
 * @param guardianId the guardian record the account is linked to; it has the PIN
 * @param guardianName who the family is on the child's record
 * @param places where the child is enrolled now; empty when nowhere
 */
public record LinkedChild(long guardianId, String guardianName, String name, List<Place> places) {

    /** A site and the classroom there. */
    public record Place(String site, String classroom) {}
}
