package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.kinvite.engine.Outbox;
import org.kinvite.faults.people.Engine;
import org.kinvite.faults.stack.Installation;

/**
 * The ceiling: the same model on the same broker with workers that do nothing and no database. Settings of the client are
 * those of the application, but that more starts are on their way at once ({@link BareMessages}).
 */
public final class BareEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration DEPLOYMENT = Duration.ofMinutes(3);
    private static final int ACTIVE = 16;

    /** Whoever waits on this broker for an earlier engine keeps its id: a second start of it would wait for ever. */
    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final Installation installation;
    private final CamundaClient client;
    private final List<JobWorker> workers;
    private final BareMessages messages;
    private final Set<Long> completed = ConcurrentHashMap.newKeySet();
    private final AtomicLong newest = new AtomicLong();
    private long nextToRegister = NEXT_ID.get();

    public BareEngine(Installation installation) {
        this.installation = installation;
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(installation.broker().address()))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(4)
                .build();
        deploy();
        messages = new BareMessages(client);
        workers = List.of(
                worker(BareModel.GENERATE_SIGN_IN_PIN, this::nothing),
                worker(BareModel.SEND_INVITATION, this::sent),
                worker(BareModel.SEND_REMINDER, this::sent));
    }

    /** A broker that has just started with many who wait takes its time, and may drop a connection first. */
    private void deploy() {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(DEPLOYMENT)
                .ignoreExceptionsInstanceOf(ClientException.class)
                .until(() -> client.newDeployResourceCommand()
                                .addResourceStringUtf8(BareModel.text(), "bare.bpmn")
                                .send()
                                .join()
                                .getKey()
                        > 0);
    }

    private JobWorker worker(String type, JobHandler handler) {
        return client.newWorker()
                .jobType(type)
                .handler(handler)
                .maxJobsActive(ACTIVE)
                .timeout(Duration.ofMinutes(3))
                .fetchVariables("invitationId")
                .open();
    }

    private void nothing(JobClient jobs, ActivatedJob job) {
        complete(jobs, job, Map.of());
    }

    private void sent(JobClient jobs, ActivatedJob job) {
        newest.accumulateAndGet(System.nanoTime(), Math::max);
        complete(jobs, job, BareModel.waiting(Instant.now().plus(Duration.ofDays(3))));
    }

    private void complete(JobClient jobs, ActivatedJob job, Map<String, Object> variables) {
        jobs.newCompleteCommand(job).variables(variables).send().whenComplete((done, failure) -> {
            if (failure == null || Engine.wasTaken(failure, Status.Code.NOT_FOUND)) {
                completed.add(job.getKey());
            } else {
                BareMessages.later(() -> complete(jobs, job, variables));
            }
        });
    }

    /** From the first start until the last job of sending is at its worker. */
    public Run run(int invitations) {
        var lap = begin();
        for (int n = 0; n < invitations; n++) {
            messages.request(NEXT_ID.getAndIncrement(), Map.of(Outbox.CROWD, true));
        }
        return end("ceiling", invitations, 2 * invitations, lap);
    }

    /** Reminders of so many who wait already, from the moment the first is due until the last job is at its worker. */
    public Run remind(int invitations, Duration within, Storm storm) {
        var due = storm.next();
        for (int n = 0; n < invitations; n++) {
            var variables = new HashMap<>(
                    BareModel.waiting(due.plus(within.multipliedBy(n).dividedBy(invitations))));
            variables.put("alreadySent", true);
            messages.request(NEXT_ID.getAndIncrement(), variables);
        }
        messages.awaitTaken();
        var lap = begin();
        storm.breaks();
        return end("ceiling", invitations, invitations, lap);
    }

    /**
     * So many of those whom {@link #run} left waiting register.
     *
     * @return from the first message until the engine has taken the last
     */
    public Registrations register(int families) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var first = System.nanoTime();
        for (int n = 0; n < families; n++) {
            var begun = System.nanoTime();
            messages.registered(nextToRegister++, () -> millis.add((System.nanoTime() - begun) / 1e6));
        }
        messages.awaitTaken();
        return new Registrations((System.nanoTime() - first) / 1e9, List.copyOf(millis));
    }

    private record Lap(CpuTime cpu, long begun) {}

    private Lap begin() {
        completed.clear();
        return new Lap(CpuTime.now(installation), System.nanoTime());
    }

    private Run end(String what, int invitations, int jobs, Lap lap) {
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> completed.size() >= jobs);
        var seconds = (newest.get() - lap.begun()) / 1e9;
        var run = new Run(what, invitations, seconds, CpuTime.now(installation).since(lap.cpu(), invitations));
        System.out.println(run);
        return run;
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }
}
