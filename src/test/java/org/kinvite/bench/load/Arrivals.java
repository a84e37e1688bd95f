package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.faults.provider.Providers;

/** When the providers accepted what, in the machine's running time. */
public final class Arrivals {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Map<String, CompletableFuture<Long>> byRecipient = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong newest = new AtomicLong();

    /** From now on; whoever listened before hears nothing more. */
    public Arrivals(Providers providers) {
        providers.onAccepted(this::arrived);
    }

    private void arrived(Accepted message) {
        var now = System.nanoTime();
        newest.accumulateAndGet(now, Math::max);
        of(message.recipient()).complete(now);
        count.incrementAndGet();
    }

    public int count() {
        return count.get();
    }

    /** When the newest one was accepted. */
    public long newest() {
        return newest.get();
    }

    /** When the first one for somebody is accepted. */
    public CompletableFuture<Long> of(String recipient) {
        return byRecipient.computeIfAbsent(recipient, unknown -> new CompletableFuture<>());
    }

    /** Until so many were accepted, for some minutes at most. */
    public void awaitCount(int wanted) {
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> count() >= wanted);
    }
}
