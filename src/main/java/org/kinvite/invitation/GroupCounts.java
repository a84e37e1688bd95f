package org.kinvite.invitation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinvite.kernel.Channel;

/** What will happen to a group, in numbers of guardians. */
public interface GroupCounts {

    int byEmail();

    int byText();

    /** How many are sent to in which way, by the key of its text. */
    default Map<String, Integer> ways() {
        var ways = new LinkedHashMap<String, Integer>();
        ways.put("invitation.group.byEmail", byEmail());
        ways.put("invitation.group.byText", byText());
        return ways;
    }

    /** How many are left out, by a word for why; zeros included. */
    Map<String, Integer> skipped();

    /** How many will be sent to. */
    default int willBeSent() {
        return byEmail() + byText();
    }

    /** Whether anybody is left out. */
    default boolean isAnySkipped() {
        return skipped().values().stream().anyMatch(count -> count > 0);
    }

    static int byEmail(Map<String, Integer> counts) {
        return counts.getOrDefault(Channel.EMAIL.name(), 0);
    }

    static int byText(Map<String, Integer> counts) {
        return counts.getOrDefault(Channel.TEXT.name(), 0);
    }

    static int count(Map<String, Integer> counts, GroupOutcome outcome) {
        return counts.getOrDefault(outcome.name(), 0);
    }
}
