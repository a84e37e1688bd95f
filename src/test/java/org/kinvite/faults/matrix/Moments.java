package org.kinvite.faults.matrix;

import java.time.Duration;
import java.util.Random;

/** The random moments at which faults come. All follow from one seed, which is printed and may be given. */
public final class Moments {

    /** {@code -Dkinvite.faults.seed=…} repeats a run. */
    static final long SEED = Long.getLong("kinvite.faults.seed", new Random().nextInt(1_000_000));

    /** {@code -Dkinvite.faults.moments=…}: how often the rows of many moments inject their fault. */
    private static final int MANY = Integer.getInteger("kinvite.faults.moments", 20);

    private final Random random;

    Moments(int row) {
        random = new Random(SEED * 31 + row);
    }

    /** How many different moments the rows of many moments need. */
    public int many() {
        return MANY;
    }

    /** @return a number from {@code from} to {@code to}, both included */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public Duration within(Duration longest) {
        return Duration.ofNanos(random.nextLong(longest.toNanos() + 1));
    }

    public boolean either() {
        return random.nextBoolean();
    }
}
