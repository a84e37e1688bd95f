package org.kinvite.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something about the whole installation that a gauge tells, e.g. from the database: asked when somebody reads it, at
 * most once in five seconds, and waited for one second only. Whoever watches must get an answer when the database gives
 * none.
 */
public final class Sampled<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Sampled.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String what;
    private final Supplier<T> question;
    private final long fresh;
    private CompletableFuture<T> answer = CompletableFuture.failedFuture(new IllegalStateException("not asked yet"));
    private long askedAt;
    private boolean asked;

    /** @param what a word for the log */
    public Sampled(String what, Supplier<T> question) {
        this(what, question, FRESH);
    }

    Sampled(String what, Supplier<T> question, Duration fresh) {
        this.what = what;
        this.question = question;
        this.fresh = fresh.toNanos();
    }

    /** The newest answer, at most some seconds old; empty while there is none. */
    public synchronized Optional<T> value() {
        if (answer.isDone() && (!asked || System.nanoTime() - askedAt >= fresh)) {
            ask();
        }
        return answer.isDone() && !answer.isCompletedExceptionally() ? Optional.of(answer.join()) : Optional.empty();
    }

    private void ask() {
        asked = true;
        askedAt = System.nanoTime();
        answer = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
        try {
            answer.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{}: no answer within {}", what, PATIENCE);
        } catch (ExecutionException e) {
            LOG.warn("{}: no answer: {}", what, new SilentTrace(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
