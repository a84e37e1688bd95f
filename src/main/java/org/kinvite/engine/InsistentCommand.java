package org.kinvite.engine;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.grpc.Status.Code;
import java.time.Clock;
import java.time.Instant;
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
    private final Instant deadline;
    private final Clock clock;
    private final CompletableFuture<Optional<Rejection>> answer = new CompletableFuture<>();
    private int failures;

    private InsistentCommand(Supplier<CamundaFuture<?>> command, Instant deadline, Clock clock) {
        this.command = command;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** @return why the engine did not take it in the end; empty if it did. It never fails itself. */
    static CompletableFuture<Optional<Rejection>> send(
            Supplier<CamundaFuture<?>> command, Instant deadline, Clock clock) {
        var insistent = new InsistentCommand(command, deadline, clock);
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
        if (rejection.isFinal() || clock.instant().plus(delay).isAfter(deadline)) {
            answer.complete(Optional.of(rejection));
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::attempt);
        }
    }
}
