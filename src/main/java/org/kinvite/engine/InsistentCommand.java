package org.kinvite.engine;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.grpc.Status.Code;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A command about a job, sent until the engine takes it or refuses it for good, or the job's deadline has passed. Nobody
 * waits for it: between two tries it holds no thread.
 */
final class InsistentCommand {

    private final Supplier<CamundaFuture<?>> command;
    private final long until;
    private final JobTime time;
    private final CompletableFuture<Optional<Rejection>> answer = new CompletableFuture<>();
    private int failures;

    private InsistentCommand(Supplier<CamundaFuture<?>> command, long until, JobTime time) {
        this.command = command;
        this.until = until;
        this.time = time;
    }

    /**
     * @param until when the job's time is over, by {@code time}
     * @return why the engine did not take it in the end; empty if it did. It never fails itself.
     */
    static CompletableFuture<Optional<Rejection>> send(Supplier<CamundaFuture<?>> command, long until, JobTime time) {
        var insistent = new InsistentCommand(command, until, time);
        insistent.attempt();
        return insistent.answer;
    }

    private void attempt() {
        try {
            command.get().whenComplete((taken, failure) -> {
                if (failure == null) {
                    answer.complete(Optional.empty());
                } else {
                    rejected(Rejection.of(failure));
                }
            });
        } catch (ClientException | IllegalArgumentException e) {
            // it did not even leave this machine, and would not the next time
            answer.complete(Optional.of(new Rejection(Code.INVALID_ARGUMENT)));
        }
    }

    private void rejected(Rejection rejection) {
        var delay = BackOff.OF_COMMANDS.after(++failures);
        if (rejection.isFinal() || time.left(until).compareTo(delay) < 0) {
            answer.complete(Optional.of(rejection));
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::attempt);
        }
    }
}
