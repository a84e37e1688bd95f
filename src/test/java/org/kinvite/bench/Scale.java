package org.kinvite.bench;

/**
 * How large a run is. 1 is what docs/performance.md tells, and takes more than an hour; as it comes a run is over within half an
 * hour on two cores; less is for trying the benchmark itself.
 */
final class Scale {

    static final double HALF_AN_HOUR = 0.2;
    static final double OF_THIS_RUN =
            Double.parseDouble(System.getProperty("kinvite.bench.scale", Double.toString(HALF_AN_HOUR)));

    private Scale() {}

    static int of(int full) {
        return (int) Math.max(20, full * OF_THIS_RUN) / 2 * 2;
    }
}
