package org.kinvite.invitation.web;

import java.io.Serializable;
import java.util.List;
import org.kinvite.invitation.CadenceInForce;

/**
 * The cadence that was just replaced, for Undo.
 *
 * @param reminders days after the last send
 * @param decided whether the agency had chosen it; else Undo goes back to the defaults
 */
record FormerCadence(List<Integer> reminders, int expiry, boolean otherChannelAllowed, boolean decided)
        implements Serializable {

    static FormerCadence of(CadenceInForce before) {
        var days = before.inDays();
        return new FormerCadence(days.reminders(), days.expiry(), before.otherChannelAllowed(), before.decided());
    }
}
