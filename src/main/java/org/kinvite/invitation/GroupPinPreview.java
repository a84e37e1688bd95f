package org.kinvite.invitation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a Group PIN will do, before anyone confirms it. */
public record GroupPinPreview(int byEmail, int byText, int noContact, int optedOut, int notRegistered, int onItsWay)
        implements GroupCounts {

    static GroupPinPreview of(Map<String, Integer> counts) {
        return new GroupPinPreview(
                GroupCounts.byEmail(counts),
                GroupCounts.byText(counts),
                GroupCounts.count(counts, GroupOutcome.NO_CONTACT),
                GroupCounts.count(counts, GroupOutcome.OPTED_OUT),
                GroupCounts.count(counts, GroupOutcome.NOT_REGISTERED),
                GroupCounts.count(counts, GroupOutcome.PIN_ON_ITS_WAY));
    }

    @Override
    public Map<String, Integer> skipped() {
        var skipped = new LinkedHashMap<String, Integer>();
        skipped.put("noContact", noContact);
        skipped.put("optedOut", optedOut);
        skipped.put("notRegistered", notRegistered);
        skipped.put("onItsWay", onItsWay);
        return skipped;
    }
}
