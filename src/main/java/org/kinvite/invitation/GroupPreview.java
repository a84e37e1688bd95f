package org.kinvite.invitation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a Group Invite will do, before anyone confirms it (rule 4). */
public record GroupPreview(int byEmail, int byText, int noContact, int optedOut, int alreadyInvited, int registered)
        implements GroupCounts {

    static GroupPreview of(Map<String, Integer> counts) {
        return new GroupPreview(
                GroupCounts.byEmail(counts),
                GroupCounts.byText(counts),
                GroupCounts.count(counts, GroupOutcome.NO_CONTACT),
                GroupCounts.count(counts, GroupOutcome.OPTED_OUT),
                GroupCounts.count(counts, GroupOutcome.ALREADY_INVITED),
                GroupCounts.count(counts, GroupOutcome.REGISTERED));
    }

    @Override
    public Map<String, Integer> skipped() {
        var skipped = new LinkedHashMap<String, Integer>();
        skipped.put("noContact", noContact);
        skipped.put("optedOut", optedOut);
        skipped.put("alreadyInvited", alreadyInvited);
        skipped.put("registered", registered);
        return skipped;
    }
}
