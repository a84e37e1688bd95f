package org.kinvite.bench;

/** How large a run is: 1 is as large as the tables of docs/performance.md, by itself it is what half an hour is enough for. */
final class Scale {

    private static final double HALF_AN_HOUR = 0.2;
    private static final double OF_THIS_RUN =
            Double.parseDouble(System.getProperty("kinvite.bench.scale", Double.toString(HALF_AN_HOUR)));

    private Scale() {}

    static boolean isFull() {
        return OF_THIS_RUN >= 1;
    }

    /** Whether the benchmark itself is tried, and its figures mean nothing. */
    static boolean isTried() {
        return OF_THIS_RUN < HALF_AN_HOUR;
    }

    static int of(int full) {
        return (int) Math.max(20, full * OF_THIS_RUN) / 2 * 2;
    }

    /** What makes a figure worth telling, such as a warm-up, is as large in half an hour as it is in full. */
    static int unlessTried(int full) {
        return isTried() ? of(full) : full;
    }
}
