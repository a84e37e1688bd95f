package org.kinvite.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How busy the cores were since the last look, each from 0 to 1; negative where the system does not tell.
 *
 * @param machine by anybody, or what of them this container may use
 * @param ours by this process
 */
record CpuLoad(double machine, double ours) {

    /** Looks at the system that this runs on. */
    static CpuLoad now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new CpuLoad(system.getCpuLoad(), system.getProcessCpuLoad());
    }
}
