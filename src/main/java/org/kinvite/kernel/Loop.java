package org.kinvite.kernel;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One named thread that repeats a step until it is done or stopped; a step that fails is tried again after a second. */
final class Loop {

    /** A piece of work that does not take long, waiting included; answers whether there is more to come. */
    @FunctionalInterface
    interface Step {
        boolean run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Thread thread;
    private final WakeUp wakeUp;
    private volatile boolean running = true;

    private Loop(String name, Step step, WakeUp wakeUp) {
        this.wakeUp = wakeUp;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> repeat(step));
    }

    /** @param wakeUp what the step waits on */
    static Loop start(String name, Step step, WakeUp wakeUp) {
        var loop = new Loop(name, step, wakeUp);
        loop.thread.start();
        return loop;
    }

    private void repeat(Step step) {
        try {
            while (running && runOnce(step)) {
                // the step itself waits
            }
        } catch (InterruptedException e) {
            LOG.info("{} was interrupted", thread.getName());
        }
    }

    private boolean runOnce(Step step) throws InterruptedException {
        try {
            return step.run();
        } catch (RuntimeException e) {
            LOG.warn("{} goes on in {}: {}", thread.getName(), AFTER_FAILURE, new SilentTrace(e));
            wakeUp.await(AFTER_FAILURE);
            return true;
        }
    }

    /** Lets the step come to its end, then ends the thread; interrupts it only if that takes too long. */
    void stop(Duration patience) {
        running = false;
        wakeUp.call();
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
