package org.kinvite.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What the process waits for after a send.
 *
 * @param at when the next reminder, or after the last one the follow-up in person, is due
 * @param remindersLeft how many reminders are still to come
 * @param expiresAt when the invitation ends unless somebody answers
 */
public record NextStep(Instant at, int remindersLeft, Instant expiresAt) {

    /** The variables that the timers and gateways of the model read. */
    public static final String NEXT_STEP_AT = "nextStepAt";

    public static final String REMINDERS_LEFT = "remindersLeft";
    public static final String EXPIRES_AT = "expiresAt";

    /** As process variables: counts and date-times only. */
    public Map<String, Object> variables() {
        return Map.of(
                NEXT_STEP_AT, at.truncatedTo(ChronoUnit.MILLIS).toString(),
                REMINDERS_LEFT, remindersLeft,
                EXPIRES_AT, expiresAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
