package org.kinvite.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinvite.faults.stack.Installation;

/**
 * The CPU time that each process has used so far. What a run used of it is much the same whatever else the machine does,
 * unlike its seconds.
 *
 * @param millis by process; {@code stand-ins} is this one, with the providers and whoever presses
 */
record CpuTime(Map<String, Long> millis) {

    static CpuTime now(Installation installation) {
        var all = new LinkedHashMap<String, Long>();
        all.put("broker", of(installation.broker().handle()));
        all.put("application", of(installation.instance().handle()));
        all.put("database", of(installation.database().handle()));
        all.put("stand-ins", of(ProcessHandle.current()));
        return new CpuTime(all);
    }

    private static long of(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElseThrow();
    }

    /** @return milliseconds for each of so many invitations */
    Map<String, Double> since(CpuTime before, int invitations) {
        var each = new LinkedHashMap<String, Double>();
        millis.forEach((process, now) -> each.put(process, (double) (now - before.millis.get(process)) / invitations));
        return each;
    }
}
