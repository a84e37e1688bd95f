package org.kinvite.invitation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cadence by which an agency's invitations go now.
 *
 * @param remindAfter when reminders are due, counted from the last send of the invitation; never empty
 * @param expireAfter when an invitation expires, counted likewise
 * @param otherChannelAllowed whether, after a hard failure, the other channel may be tried without asking staff
 * @param decided whether the agency's staff chose it; else it is the application's
 * @param version of the agency's decision; 0 before the first
 */
public record CadenceInForce(
        List<Duration> remindAfter, Duration expireAfter, boolean otherChannelAllowed, boolean decided, int version) {

    /** @throws IllegalArgumentException when the steps do not follow each other */
    public CadenceInForce {
        var last = Duration.ZERO;
        for (var next :
                Stream.concat(remindAfter.stream(), Stream.of(expireAfter)).toList()) {
            if (next.compareTo(last) <= 0) {
                throw new IllegalArgumentException(next + " is not after " + last);
            }
            last = next;
        }
    }

    /**
     * The cadence in whole days; shorter times, as a trial's, are rounded up to the next free day.
     *
     * @throws IllegalArgumentException when the days are none that staff could choose
     */
    public CadenceDays inDays() {
        var day = 0;
        var days = new ArrayList<Integer>();
        for (var after : remindAfter) {
            day = Math.max(day + 1, wholeDays(after));
            days.add(day);
        }
        return new CadenceDays(days, Math.max(day + 1, wholeDays(expireAfter)));
    }

    private static int wholeDays(Duration after) {
        return (int) after.plusDays(1).minusNanos(1).toDays();
    }

    /** Whether it counts in whole days, as every cadence does that staff chose. */
    public boolean isInWholeDays() {
        return remindAfter.stream().allMatch(CadenceInForce::isWholeDays) && isWholeDays(expireAfter);
    }

    private static boolean isWholeDays(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()));
    }

    /** For the audit trail. */
    String inWords() {
        return "reminders on days %s, expiry on day %s, other channel %s"
                .formatted(
                        remindAfter.stream().map(CadenceInForce::day).collect(Collectors.joining(", ")),
                        day(expireAfter),
                        otherChannelAllowed ? "allowed" : "not allowed");
    }

    private static String day(Duration after) {
        return isWholeDays(after) ? Long.toString(after.toDays()) : after.toString();
    }
}
