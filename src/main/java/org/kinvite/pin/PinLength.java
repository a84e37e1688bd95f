package org.kinvite.pin;

import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** How many digits the new PINs of an agency have; PINs that exist keep theirs until Re-PIN. */
@Table("pin_length")
class PinLength {

    static final int SHORTEST = 4;
    static final int LONGEST = 6;

    @Id
    private final long agencyId;

    private int digits;

    @Version
    private int version;

    @PersistenceCreator
    private PinLength(long agencyId) {
        this.agencyId = agencyId;
    }

    static PinLength of(long agencyId, int digits) {
        var length = new PinLength(agencyId);
        length.change(digits);
        return length;
    }

    /** @throws IllegalArgumentException when that is shorter than 4 or longer than 6 */
    void change(int digits) {
        if (digits < SHORTEST || digits > LONGEST) {
            throw new IllegalArgumentException("a PIN has " + SHORTEST + " to " + LONGEST + " digits");
        }
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    int version() {
        return version;
    }

    /** How many numbers have so many digits, leading zeros included. */
    static int combinations(int digits) {
        return IntStream.range(0, digits).reduce(1, (product, digit) -> product * 10);
    }

    /** How many of them may be given: those that people try first are not. */
    static int usable(int digits) {
        return combinations(digits) - GuessablePins.count();
    }
}
