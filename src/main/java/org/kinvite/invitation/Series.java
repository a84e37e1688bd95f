package org.kinvite.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation's send and the reminders that follow it.
 *
 * @param seriesStartedAt when the invitation was last sent; null before that
 * @param lastSentAt when it or a reminder was last sent
 * @param remindersLeft how many reminders are still to come
 * @param nextStepAt when the next step is due; null while none is
 * @param expiresAt when it ends unless somebody answers; null before the first send
 */
record Series(
        Instant seriesStartedAt,
        Instant lastSentAt,
        int remindersSent,
        int remindersLeft,
        Instant nextStepAt,
        Instant expiresAt) {

    static final Series NONE = new Series(null, null, 0, 0, null, null);

    /** The invitation will be sent again; what was sent last stays known. */
    Series restarted() {
        return new Series(null, lastSentAt, 0, 0, null, null);
    }

    Series begun(Instant now) {
        return new Series(now, now, 0, 0, null, null);
    }

    Series reminded(Instant now) {
        return new Series(seriesStartedAt, now, remindersSent + 1, remindersLeft, null, expiresAt);
    }

    Series awaiting(NextStep next) {
        return new Series(
                seriesStartedAt, lastSentAt, remindersSent, next.remindersLeft(), next.at(), next.expiresAt());
    }

    /** @param until null when nothing is due */
    Series waiting(Instant until) {
        return new Series(seriesStartedAt, lastSentAt, remindersSent, remindersLeft, until, expiresAt);
    }

    /** When it began; empty before the first send. */
    Optional<Instant> start() {
        return Optional.ofNullable(seriesStartedAt);
    }

    /** When it or a reminder was last sent; empty before the first send. */
    Optional<Instant> lastSend() {
        return Optional.ofNullable(lastSentAt);
    }

    /** When it ends unless somebody answers; empty before the first send. */
    Optional<Instant> expiry() {
        return Optional.ofNullable(expiresAt);
    }

    /** What was planned; only while something is. */
    NextStep plan() {
        return new NextStep(nextStepAt, remindersLeft, expiresAt);
    }
}
