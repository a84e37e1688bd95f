package org.kinvite.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a job still belongs to us. Its deadline is the engine's time, and no two machines' clocks agree: compared with
 * ours as it stands, a clock that is some minutes wrong, here or there, would let every job come too late, for as long as
 * it is wrong.
 *
 * <p>So what counts is how much later than others a job gets its turn. Whatever all jobs of the last minutes have in common
 * is the difference of the clocks; what one has beyond that is time it has waited here.
 */
@Component
class JobTime {

    private final Duration timeout;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private Duration leastLag;
    private Duration leastLagBefore;
    private long since;

    /** @param timeout for how long the engine gives a job away */
    @Autowired
    JobTime(@Value("${camunda.client.worker.defaults.timeout:5m}") Duration timeout) {
        this(timeout, Clock.systemUTC(), System::nanoTime);
    }

    JobTime(Duration timeout, Clock clock, LongSupplier nanoTime) {
        this.timeout = timeout;
        this.clock = clock;
        this.nanoTime = nanoTime;
        since = nanoTime.getAsLong();
    }

    /** Until when it belongs to us, in the machine's running time; asked when it gets its turn. */
    long until(ActivatedJob job) {
        var activated = job.getDeadline() - timeout.toMillis();
        var waited = waited(Duration.ofMillis(clock.millis() - activated));
        return nanoTime.getAsLong() + timeout.minus(waited).toNanos();
    }

    private synchronized Duration waited(Duration lag) {
        if (nanoTime.getAsLong() - since > timeout.toNanos()) {
            leastLagBefore = leastLag;
            leastLag = null;
            since = nanoTime.getAsLong();
        }
        leastLag = leastLag == null ? lag : least(leastLag, lag);
        var least = leastLagBefore == null ? leastLag : least(leastLag, leastLagBefore);
        var waited = lag.minus(least);
        if (waited.compareTo(timeout.multipliedBy(2)) > 0) {
            // nothing waits that long: a clock was set
            leastLag = lag;
            leastLagBefore = null;
            return Duration.ZERO;
        }
        return waited;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How much is left; negative when it is over. */
    Duration left(long until) {
        return Duration.ofNanos(until - nanoTime.getAsLong());
    }
}
