package org.kinvite.faults.people;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.kinvite.faults.stack.TheBroker;

/** Somebody else who speaks to the same engine: an operator, a newer version of the application. */
public final class Engine implements AutoCloseable {

    private static final int AT_ONCE = 32;

    /** Storms move the engine's time; what expired meanwhile would be worked off beside them, days later than it is. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(24);

    private final CamundaClient client;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Engine(TheBroker broker) {
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(broker.address()))
                .preferRestOverGrpc(false)
                .build();
    }

    /** @return the version that the engine gave it */
    public int deploy(String model, String name) {
        return client.newDeployResourceCommand()
                .addResourceStringUtf8(model, name)
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getVersion();
    }

    /** Publishes a message, again and again until the engine takes it; several are on their way at once. */
    public void publish(String name, String key, Map<String, Object> variables) {
        places.acquireUninterruptibly();
        send(name, key, variables);
    }

    private void send(String name, String key, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(key)
                .messageId(key)
                .variables(variables)
                .timeToLive(TIME_TO_LIVE)
                .send()
                .whenComplete((taken, failure) -> {
                    if (failure == null || wasTaken(failure, Status.Code.ALREADY_EXISTS)) {
                        places.release();
                    } else {
                        send(name, key, variables);
                    }
                });
    }

    /** A command whose answer came too late was carried out, and is refused so when it is given again. */
    public static boolean wasTaken(Throwable failure, Status.Code refusal) {
        return Status.fromThrowable(failure).getCode() == refusal;
    }

    /** Returns when all that was published has been taken. */
    public void awaitTaken() {
        places.acquireUninterruptibly(AT_ONCE);
        places.release(AT_ONCE);
    }

    @Override
    public void close() {
        client.close();
    }
}
