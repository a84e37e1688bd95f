package org.kinvite.invitation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cadence in whole days, counted from the last send of an invitation, as staff choose it.
 *
 * @param reminders the days of the reminders, one to {@value #MOST_REMINDERS}, each later than the one before
 * @param expiry the day on which the invitation expires: after the last reminder, {@value #LAST_DAY} at most
 */
public record CadenceDays(List<Integer> reminders, int expiry) {

    public static final int MOST_REMINDERS = 6;
    public static final int LAST_DAY = 30;

    /** @throws IllegalArgumentException when the days are not as described */
    public CadenceDays {
        reminders = List.copyOf(reminders);
        var all = new ArrayList<>(reminders);
        all.add(expiry);
        var day = 0;
        for (var next : all) {
            if (next <= day || next > LAST_DAY) {
                throw new IllegalArgumentException("not a day after day " + day + ": " + next);
            }
            day = next;
        }
        if (reminders.isEmpty() || reminders.size() > MOST_REMINDERS) {
            throw new IllegalArgumentException(reminders.size() + " reminders");
        }
    }

    List<Duration> remindAfter() {
        return reminders.stream().map(Duration::ofDays).toList();
    }

    Duration expireAfter() {
        return Duration.ofDays(expiry);
    }

    /** The reminders' days as people list them, e.g. {@code 3, 7, 12}. */
    public String remindersInWords() {
        return reminders.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
