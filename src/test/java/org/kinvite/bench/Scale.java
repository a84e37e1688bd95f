package org.kinvite.bench;

/** How large a run is: 1 is the documented one, less is for trying the benchmark itself. */
final class Scale {

    static final double OF_THIS_RUN = Double.parseDouble(System.getProperty("kinvite.bench.scale", "1"));

    private Scale() {}

    static int of(int full) {
        return (int) Math.max(20, full * OF_THIS_RUN) / 2 * 2;
    }
}
