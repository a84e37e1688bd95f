package org.kinvite.invitation;

import java.util.Set;

/**
 * Which Parent/Guardians A and B are meant: those of a site, narrowed by whatever else is given.
 *
 * @param classroomId null for all classrooms
 * @param programId null for all programs
 * @param state null for all states of the Online Account
 * @param search part of a guardian's or student's name, an email or a phone; null or blank for all
 * @param ticked the guardians staff ticked; empty for all that match
 */
public record GuardianSelection(
        long siteId, Long classroomId, Long programId, OnlineAccountState state, String search, Set<Long> ticked) {

    public GuardianSelection {
        ticked = Set.copyOf(ticked);
    }
}
