package org.kinvite.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How many jobs of each lane this application may work on, or wait to see completed, at once. When it stops, running jobs are
 * brought to their end first: one cut off in the middle of a send would have to be cleared up by the ledger.
 */
@Component
class JobPlaces implements SmartLifecycle {

    /** Below that of the starter, so that the workers fetch nothing new by the time this one stops. */
    static final int PHASE = DEFAULT_PHASE - 512;

    private static final Logger LOG = LoggerFactory.getLogger(JobPlaces.class);

    private final EngineSettings settings;
    private final Map<Lane, Semaphore> places = new EnumMap<>(Lane.class);
    private volatile boolean closing;
    private volatile boolean running;

    JobPlaces(EngineSettings settings) {
        this.settings = settings;
        for (var lane : Lane.values()) {
            places.put(lane, new Semaphore(settings.maxJobs()));
        }
    }

    /** Waits for a free place as long as that is of use; answers whether there was one. */
    boolean enter(Lane lane, Duration atMost) {
        try {
            return places.get(lane).tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(Lane lane) {
        places.get(lane).release();
    }

    boolean areClosing() {
        return closing;
    }

    @Override
    public void start() {
        closing = false;
        running = true;
    }

    @Override
    public void stop() {
        closing = true;
        running = false;
        var patience = System.nanoTime() + settings.drain().toNanos();
        places.values().forEach(lane -> awaitAll(lane, patience));
    }

    private void awaitAll(Semaphore lane, long until) {
        try {
            if (lane.tryAcquire(settings.maxJobs(), until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                lane.release(settings.maxJobs());
            } else {
                LOG.warn("stopped while {} jobs were not answered", settings.maxJobs() - lane.availablePermits());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
