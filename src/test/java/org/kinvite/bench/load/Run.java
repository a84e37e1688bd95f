package org.kinvite.bench.load;

import java.util.Map;

/**
 * A number of invitations, sent once.
 *
 * @param cpuMillisEach what each process used for an invitation, until all was quiet again
 */
public record Run(String what, int invitations, double seconds, Map<String, Double> cpuMillisEach) {

    public double perSecond() {
        return invitations / seconds;
    }

    @Override
    public String toString() {
        return "%-8s %6d invitations in %6.1f s: %6.1f/s; CPU ms each: %s"
                .formatted(what, invitations, seconds, perSecond(), cpuMillisEach);
    }
}
