package org.kinvite.bench.load;

import java.util.List;

/**
 * So many families who registered.
 *
 * @param seconds from the first press until the engine knows of all
 * @param millis how long each waited for the answer
 */
public record Registrations(double seconds, List<Double> millis) {

    public double perSecond() {
        return millis.size() / seconds;
    }

    public double p99() {
        return Numbers.percentile(millis, 99);
    }
}
