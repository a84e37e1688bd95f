package org.kinvite.invitation.web;

import java.util.List;
import org.kinvite.invitation.HistoryEntry;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.roster.Guardian;

/** One Parent/Guardian on the Student Profile. */
record GuardianCard(
        Guardian guardian,
        OnlineAccount account,
        PinCard pin,
        List<HistoryEntry> history,
        List<ProcessLink> processes) {}
