package org.kinvite.bench.load;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kinvite.faults.stack.Installation;

/**
 * The ceiling: the same model on the same broker with workers that do nothing and no database. Settings of the client are
 * those of the application.
 */
public final class BareEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int AT_ONCE = 32;
    private static final int AGAIN_MILLIS = 25;
    private static final String REMINDERS_LEFT = "remindersLeft";

    private final Installation installation;
    private final CamundaClient client;
    private final List<JobWorker> workers;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicLong newest = new AtomicLong();
    private long nextId = 1;

    public BareEngine(Installation installation) {
        this.installation = installation;
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(installation.broker().address()))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(4)
                .build();
        client.newDeployResourceCommand()
                .addResourceStringUtf8(BareModel.text(), "bare.bpmn")
                .send()
                .join();
        workers = List.of(
                worker(BareModel.GENERATE_SIGN_IN_PIN, this::nothing), worker(BareModel.SEND_INVITATION, this::sent));
    }

    private JobWorker worker(String type, io.camunda.client.api.worker.JobHandler handler) {
        return client.newWorker()
                .jobType(type)
                .handler(handler)
                .maxJobsActive(AT_ONCE)
                .timeout(Duration.ofMinutes(3))
                .fetchVariables("invitationId")
                .open();
    }

    private void nothing(JobClient jobs, ActivatedJob job) {
        complete(jobs, job, Map.of());
    }

    private void sent(JobClient jobs, ActivatedJob job) {
        newest.accumulateAndGet(System.nanoTime(), Math::max);
        sent.incrementAndGet();
        var now = Instant.now();
        complete(
                jobs,
                job,
                Map.of(
                        "nextStepAt",
                        now.plus(Duration.ofDays(3)).toString(),
                        REMINDERS_LEFT,
                        3,
                        "expiresAt",
                        now.plus(Duration.ofDays(14)).toString()));
    }

    private void complete(JobClient jobs, ActivatedJob job, Map<String, Object> variables) {
        jobs.newCompleteCommand(job).variables(variables).send().whenComplete((done, failure) -> {
            if (failure == null) {
                completed.incrementAndGet();
            } else {
                later(() -> complete(jobs, job, variables));
            }
        });
    }

    /** From the first start until the last job of sending is at its worker. */
    public Run run(int invitations) {
        sent.set(0);
        completed.set(0);
        var cpu = CpuTime.now(installation);
        var begun = System.nanoTime();
        for (int n = 0; n < invitations; n++) {
            places.acquireUninterruptibly();
            publish(Long.toString(nextId++));
        }
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> completed.get() >= 2 * invitations);
        var seconds = (newest.get() - begun) / 1e9;
        var run = new Run(
                "ceiling", invitations, seconds, CpuTime.now(installation).since(cpu, invitations));
        System.out.println(run);
        return run;
    }

    private void publish(String id) {
        client.newPublishMessageCommand()
                .messageName(BareModel.INVITATION_REQUESTED)
                .correlationKey(id)
                .messageId(id)
                .timeToLive(Duration.ofHours(24))
                .variables(Map.of("invitationId", id))
                .send()
                .whenComplete((taken, failure) -> {
                    if (failure == null) {
                        places.release();
                    } else {
                        later(() -> publish(id));
                    }
                });
    }

    private static void later(Runnable again) {
        CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS).execute(again);
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }
}
