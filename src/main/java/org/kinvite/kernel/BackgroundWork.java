package org.kinvite.kernel;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on in the background, step by step in a thread of its own, for as long as the application runs. A step that
 * fails is tried again after a second; one that is under way when the application stops comes to its end first.
 */
public abstract class BackgroundWork implements SmartLifecycle {

    /** There is more to do. */
    public static final Duration AT_ONCE = Duration.ZERO;

    /** All is done, and the thread ends. */
    public static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

    private final String name;
    private final Duration patience;
    private final WakeUp wakeUp = new WakeUp();
    private volatile Loop loop;

    /**
     * Work that begins with the application.
     *
     * @param name of its thread
     * @param patience how long a step may go on while the application stops, before it is interrupted
     */
    protected BackgroundWork(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    /**
     * Does a piece of work that does not take long.
     *
     * @return after how long the next is due if nothing wakes it before: {@link #AT_ONCE}, a while, or {@link #NEVER}
     */
    protected abstract Duration step();

    /** There is something to do: the next step begins at once, or after the one that is under way. */
    protected final void wake() {
        wakeUp.call();
    }

    /** Waits until woken. */
    protected final void rest(Duration atMost) throws InterruptedException {
        wakeUp.await(atMost);
    }

    private boolean stepAndRest() throws InterruptedException {
        var next = step();
        if (next.equals(NEVER)) {
            return false;
        }
        if (!next.isZero()) {
            rest(next);
        }
        return true;
    }

    @Override
    public void start() {
        loop = Loop.start(name, this::stepAndRest, wakeUp);
    }

    @Override
    public void stop() {
        if (loop != null) {
            loop.stop(patience);
            loop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
