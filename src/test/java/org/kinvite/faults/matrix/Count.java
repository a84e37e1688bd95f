package org.kinvite.faults.matrix;

/**
 * What became of the guardians whom staff invited, when everything ran again.
 *
 * @param inFlight how many had neither a message nor a task yet when the fault came
 * @param lost how many have neither a message that a provider accepted nor a task that tells staff why not
 * @param misdirected messages that a provider accepted for somebody else than the guardian their link is for
 * @param duplicates messages accepted beyond the first of the same purpose and attempt
 * @param recognised those of the duplicates that carry the first one's Message-ID, so that a mailbox shows one
 */
public record Count(int inFlight, int lost, int misdirected, int duplicates, int recognised) {

    public static final Count NOTHING = new Count(0, 0, 0, 0, 0);

    public Count plus(Count other) {
        return new Count(
                inFlight + other.inFlight,
                lost + other.lost,
                misdirected + other.misdirected,
                duplicates + other.duplicates,
                recognised + other.recognised);
    }

    /** Nobody lost, nobody else told, and each duplicate explained. */
    public boolean isClean() {
        return lost == 0 && misdirected == 0 && duplicates == recognised;
    }
}
