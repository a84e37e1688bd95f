package org.kinvite.audit;

import java.util.List;

/**
 * What verifying the trail has found.
 *
 * @param first the position of the oldest entry that retention has left
 * @param last the position of the newest seal
 * @param verified entries that are what was sealed
 * @param blanked those of them whose details an erased family explains
 * @param waiting new entries that are not sealed yet
 * @param anchor the newest seal, to be noted down; null when nothing was sealed yet
 * @param anchorGone whether retention has taken away what the given anchor is about
 * @param problems the first of them, by position
 * @param broken how many there are in all
 */
public record ChainReport(
        long first,
        long last,
        long verified,
        long blanked,
        long waiting,
        String anchor,
        boolean anchorGone,
        List<ChainProblem> problems,
        long broken) {

    public boolean isIntact() {
        return broken == 0;
    }
}
