package org.kinvite.invitation;

import java.time.Instant;

/**
 * An invitation's send and the reminders that follow it.
 *
 * @param seriesStartedAt when the invitation was last sent; null before that
 * @param lastSentAt when it or a reminder was last sent
 * @param nextStepAt when the next step is due; null while none is
 */
record Series(Instant seriesStartedAt, Instant lastSentAt, int remindersSent, Instant nextStepAt) {

    static final Series NONE = new Series(null, null, 0, null);

    /** The invitation will be sent again; what was sent last stays known. */
    Series restarted() {
        return new Series(null, lastSentAt, 0, null);
    }

    Series begun(Instant now) {
        return new Series(now, now, 0, null);
    }

    Series reminded() {
        return new Series(seriesStartedAt, lastSentAt, remindersSent + 1, null);
    }

    Series awaiting(Instant nextStepAt, Instant sentAt) {
        return new Series(seriesStartedAt, sentAt, remindersSent, nextStepAt);
    }

    /** @param until null when nothing is due */
    Series waiting(Instant until) {
        return new Series(seriesStartedAt, lastSentAt, remindersSent, until);
    }
}
