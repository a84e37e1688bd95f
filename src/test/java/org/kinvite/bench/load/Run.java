package org.kinvite.bench.load;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A number of invitations, sent once.
 *
 * @param cpuMillisEach what each process used for an invitation, until all was quiet again
 */
public record Run(String what, int invitations, double seconds, Map<String, Double> cpuMillisEach) {

    public double perSecond() {
        return invitations / seconds;
    }

    /**
     * How fast the one is next to the other: the median over the pairs that ran in turn, since the machine gives more in
     * one minute than in the next.
     */
    public static double ratio(List<Run> ones, List<Run> others) {
        return Numbers.median(IntStream.range(0, ones.size())
                .mapToObj(n -> ones.get(n).perSecond() / others.get(n).perSecond())
                .toList());
    }

    @Override
    public String toString() {
        return "%-8s %6d invitations in %6.1f s: %6.1f/s; CPU ms each: %s"
                .formatted(what, invitations, seconds, perSecond(), cpuMillisEach);
    }
}
