package org.kinvite.invitation;

import java.time.Instant;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.letter.PrintProgress;

/**
 * How far a group is.
 *
 * @param total guardians chosen
 * @param dealtWith guardians whose outcome is known: asked for, or why not
 * @param invited invitations or messages asked for
 * @param sent those of them that a provider accepted
 * @param needAttention those of them that need a person
 * @param skipped guardians for whom nothing was asked, each with a reason in its row
 */
public record GroupProgress(
        long groupId,
        long siteId,
        String startedBy,
        Instant startedAt,
        int total,
        int dealtWith,
        int invited,
        int sent,
        int needAttention,
        int skipped) {

    /** Whether every chosen guardian has been sent to, skipped or handed to a person. */
    public boolean isDone() {
        return dealtWith == total && sent + needAttention >= invited;
    }

    /** How many will have been sent in the end, unless one needs a person: the chosen less those who were skipped. */
    public int toSend() {
        return total - skipped;
    }

    /**
     * Changes whenever this or its print changes.
     *
     * @param print how far its PDF is; null for a group without one
     */
    public String fingerprint(PrintProgress print) {
        return Fingerprint.of(this, print);
    }

    /** Whole percent, 100 only when done. */
    public int percent() {
        if (isDone()) {
            return 100;
        }
        return total == 0 ? 0 : Math.min(99, (skipped + sent + needAttention) * 100 / total);
    }
}
