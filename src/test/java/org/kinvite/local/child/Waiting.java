package org.kinvite.local.child;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a child process to become ready. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    /** @throws LocalFailure when {@code child} ends, or is not {@code ready} in time */
    public static void until(BooleanSupplier ready, ChildProcess child, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new LocalFailure(
                        "%s was not ready within %d seconds.".formatted(child.name(), atMost.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
