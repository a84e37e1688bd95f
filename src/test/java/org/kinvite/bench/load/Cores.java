package org.kinvite.bench.load;

import java.io.IOException;
import org.kinvite.faults.stack.Installation;

/** Which core a process may use. */
public final class Cores {

    private static final String ALL = "0-1";

    private Cores() {}

    /** Whether there are two of them, and a program that pins. */
    public static boolean canBePinned() {
        try {
            return Runtime.getRuntime().availableProcessors() >= 2
                    && new ProcessBuilder("taskset", "--version")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The broker to one core, everything else to the other. */
    public static void brokerApart(Installation installation) {
        pin(installation.broker().handle(), "0");
        pin(installation.instance().handle(), "1");
        pin(installation.database().handle(), "1");
        pin(ProcessHandle.current(), "1");
    }

    /** As it was. */
    public static void free(Installation installation) {
        pin(installation.broker().handle(), ALL);
        pin(installation.instance().handle(), ALL);
        pin(installation.database().handle(), ALL);
        pin(ProcessHandle.current(), ALL);
    }

    private static void pin(ProcessHandle process, String cores) {
        try {
            var pinning = new ProcessBuilder("taskset", "-a", "-c", "-p", cores, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (pinning.waitFor() != 0) {
                throw new IllegalStateException("taskset ended with " + pinning.exitValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
