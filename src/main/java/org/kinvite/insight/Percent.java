package org.kinvite.insight;

/** Shares as people read them. Not everybody is not 100 %, and somebody is not 0 %. */
final class Percent {

    private static final int WHOLE = 100;

    private Percent() {}

    /** @return 0 to 100; 0 of none */
    static int of(int some, int all) {
        if (all == 0 || some == 0) {
            return 0;
        }
        return some == all ? WHOLE : Math.clamp(Math.round(some * (double) WHOLE / all), 1, WHOLE - 1);
    }
}
