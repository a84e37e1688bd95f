package org.kinvite.bench.load;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kinvite.faults.people.Engine;

/** Messages to the engine, twice as many on their way at once as the application has; each until the engine has taken it. */
final class BareMessages {

    private static final int AT_ONCE = 8;

    private static final int AGAIN_MILLIS = 25;

    private final CamundaClient client;
    private final Semaphore places = new Semaphore(AT_ONCE);

    BareMessages(CamundaClient client) {
        this.client = client;
    }

    void request(long invitation, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("invitationId", Long.toString(invitation));
        places.acquireUninterruptibly();
        publish(BareModel.INVITATION_REQUESTED, Long.toString(invitation), all, () -> {});
    }

    /** @param taken told when the engine has taken it */
    void registered(long invitation, Runnable taken) {
        places.acquireUninterruptibly();
        publish("family-registered", Long.toString(invitation), Map.of(), taken);
    }

    private void publish(String message, String id, Map<String, Object> variables, Runnable taken) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(id)
                .messageId(id)
                .timeToLive(Duration.ofHours(24))
                .variables(variables)
                .send()
                .whenComplete((answer, failure) -> {
                    if (failure == null || Engine.wasTaken(failure, Status.Code.ALREADY_EXISTS)) {
                        taken.run();
                        places.release();
                    } else {
                        later(() -> publish(message, id, variables, taken));
                    }
                });
    }

    void awaitTaken() {
        places.acquireUninterruptibly(AT_ONCE);
        places.release(AT_ONCE);
    }

    static void later(Runnable again) {
        CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS).execute(again);
    }
}
