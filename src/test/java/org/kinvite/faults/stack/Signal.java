package org.kinvite.faults.stack;

import java.io.IOException;
import org.kinvite.local.child.ChildProcess;

/** Signals of a POSIX system. */
enum Signal {
    /** The process stands still, its sockets stay open. */
    STOP,
    /** It goes on. */
    CONT;

    void to(ChildProcess child) {
        try {
            var kill = new ProcessBuilder(
                            "kill", "-" + this, Long.toString(child.handle().pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException(child.name() + " took no " + this);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
