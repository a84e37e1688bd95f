package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.kinvite.kernel.Ids;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place that completes and fails jobs, because the starter's auto-complete does not retry: a completion that
 * got lost would let the job run again and send a second text.
 *
 * <p>A worker's thread is free as soon as the work is done; the completion is on its way by itself. What keeps the
 * backlog in the engine, where it belongs, is {@link JobPlaces}: a job occupies its place until the engine has answered,
 * and without a free place no further work begins. How many are worked on at once is
 * {@link JobPace}'s to say.
 */
@Component
public class Jobs {

    /** What a worker does with its job; the result becomes process variables. */
    @FunctionalInterface
    public interface Work {
        Map<String, Object> perform();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration UNTIL_THE_DATABASE_IS_BACK = Duration.ofSeconds(10);

    private final CamundaClient client;
    private final JobPlaces places;
    private final JobPace pace;
    private final EngineSettings settings;
    private final ObservedWork observed;
    private final JobTime time;

    Jobs(
            CamundaClient client,
            JobPlaces places,
            JobPace pace,
            EngineSettings settings,
            ObservedWork observed,
            JobTime time) {
        this.client = client;
        this.places = places;
        this.pace = pace;
        this.settings = settings;
        this.observed = observed;
        this.time = time;
    }

    /**
     * Performs the work, then completes the job, retrying the completion until the job's deadline. A
     * {@link BusinessFailure} becomes a BPMN error, a {@link RetryLater} gives the job back without using a retry, and so
     * does a database that is away: an outage of an hour must not leave an incident for each invitation that waited.
     * Anything else fails the job with growing back-off and, in the end, an incident. A job whose deadline has passed
     * is not performed: the engine has given, or will give, it to somebody else.
     */
    public void perform(ActivatedJob job, Work work) {
        perform(job, Lane.ONE_FAMILY, work);
    }

    /** As {@link #perform(ActivatedJob, Work)}, for a job of either lane. */
    public void perform(ActivatedJob job, Lane lane, Work work) {
        var until = time.until(job);
        try (var ids = ObservedWork.idsOf(job)) {
            if (places.areClosing()) {
                send(giveBack(job, Duration.ZERO), until);
            } else if (begin(lane, until)) {
                send(outcome(job, work), until)
                        .thenCompose(rejection -> failIfRefused(job, rejection, until))
                        .thenAccept(rejection -> rejection.ifPresent(reason -> reportUnanswered(job, reason)))
                        .whenComplete((nothing, failure) -> places.leave(lane));
            } else {
                LOG.warn("{} job {} was not begun before its deadline", job.getType(), job.getKey());
            }
        }
    }

    private boolean begin(Lane lane, long until) {
        if (!places.enter(lane, time.left(until))) {
            return false;
        }
        var turn = pace.enter(lane, time.left(until));
        if (turn && time.left(until).isPositive()) {
            return true;
        }
        if (turn) {
            pace.leave();
        }
        places.leave(lane);
        return false;
    }

    private CompletableFuture<Optional<Rejection>> send(Supplier<CamundaFuture<?>> command, long until) {
        return InsistentCommand.send(command, until, time);
    }

    private Supplier<CamundaFuture<?>> outcome(ActivatedJob job, Work work) {
        try {
            return complete(job, Variables.toJson(observed.perform(job, work)));
        } catch (BusinessFailure e) {
            return throwError(job, e);
        } catch (RetryLater e) {
            return giveBack(job, e.delay());
        } catch (Throwable e) { // what got past here, the starter would send to the engine with its message
            if (DatabaseAway.isBehind(e)) {
                LOG.warn("{} job {} comes again: the database is away", job.getType(), job.getKey());
                return giveBack(job, UNTIL_THE_DATABASE_IS_BACK);
            }
            var reference = Long.toString(Ids.next(), Character.MAX_RADIX);
            LOG.warn("{} job {} failed, reference {}: {}", job.getType(), job.getKey(), reference, new SilentTrace(e));
            return fail(job, e.getClass().getSimpleName() + ", reference " + reference);
        } finally {
            pace.leave();
        }
    }

    /** A result that the engine will never take must end as an incident, not run again for ever. */
    private CompletableFuture<Optional<Rejection>> failIfRefused(
            ActivatedJob job, Optional<Rejection> rejection, long until) {
        return rejection
                .filter(reason -> reason.isFinal() && !reason.is(Code.NOT_FOUND))
                .map(reason -> send(fail(job, "answer refused: " + reason.code()), until))
                .orElse(CompletableFuture.completedFuture(rejection));
    }

    private static void reportUnanswered(ActivatedJob job, Rejection rejection) {
        if (rejection.is(Code.NOT_FOUND)) {
            LOG.debug("{} job {} was done already", job.getType(), job.getKey());
        } else {
            LOG.error("{} job {} runs again: no answer was taken, {}", job.getType(), job.getKey(), rejection.code());
        }
    }

    private Supplier<CamundaFuture<?>> complete(ActivatedJob job, String variables) {
        return () ->
                client.newCompleteCommand(job.getKey()).variables(variables).send();
    }

    private Supplier<CamundaFuture<?>> throwError(ActivatedJob job, BusinessFailure failure) {
        return () -> client.newThrowErrorCommand(job.getKey())
                .errorCode(failure.errorCode())
                .variables(Variables.toJson(failure.variables()))
                .send();
    }

    private Supplier<CamundaFuture<?>> giveBack(ActivatedJob job, Duration delay) {
        return () -> client.newFailCommand(job.getKey())
                .retries(job.getRetries())
                .retryBackoff(delay)
                .send();
    }

    private Supplier<CamundaFuture<?>> fail(ActivatedJob job, String reason) {
        var retriesLeft = job.getRetries() - 1;
        return () -> client.newFailCommand(job.getKey())
                .retries(retriesLeft)
                .retryBackoff(settings.jobBackOff(retriesLeft))
                .errorMessage(reason)
                .send();
    }
}
