package org.kinvite.invitation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What printing letters for many will do, before anyone confirms it.
 *
 * @param firstTime who are invited by it
 * @param again who were invited before, and whose older link will say that there is a newer one
 */
public record GroupLetterPreview(int firstTime, int again, int beingSent, int registered) implements GroupCounts {

    static GroupLetterPreview of(Map<String, Integer> counts) {
        return new GroupLetterPreview(
                counts.getOrDefault("FIRST_TIME", 0),
                counts.getOrDefault("AGAIN", 0),
                GroupCounts.count(counts, GroupOutcome.BEING_SENT),
                GroupCounts.count(counts, GroupOutcome.REGISTERED));
    }

    @Override
    public int byEmail() {
        return 0;
    }

    @Override
    public int byText() {
        return 0;
    }

    @Override
    public int willBeSent() {
        return firstTime + again;
    }

    @Override
    public Map<String, Integer> ways() {
        var ways = new LinkedHashMap<String, Integer>();
        ways.put("letter.group.firstTime", firstTime);
        ways.put("letter.group.again", again);
        return ways;
    }

    @Override
    public Map<String, Integer> skipped() {
        var skipped = new LinkedHashMap<String, Integer>();
        skipped.put("beingSent", beingSent);
        skipped.put("registered", registered);
        return skipped;
    }
}
