package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinvite.kernel.PeopleFirst;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

@ExtendWith(OutputCaptureExtension.class)
class JobsTest {

    final MovableClock clock = new MovableClock();
    final ScriptedGateway gateway = new ScriptedGateway();
    final CamundaClient client = gateway.client();
    final EngineSettings settings = Settings.with(Map.of("max-jobs", "2", "job-back-off", "5s,20s,1m", "drain", "5s"));
    final JobPlaces places = new JobPlaces(settings);
    final Jobs jobs = new Jobs(
            client,
            places,
            new JobPace(settings, new PeopleFirst()),
            settings,
            ObservedJobsTest.observed(new SimpleMeterRegistry()),
            new JobTime(Duration.ofMinutes(3), clock, clock::nanos));
    final AtomicInteger runs = new AtomicInteger();
    final ActivatedJob job = job(3);

    @BeforeEach
    void open() {
        places.start();
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void theResultBecomesVariables() {
        jobs.perform(job, () -> Map.of("nextReminderAt", Instant.parse("2026-01-02T03:04:05Z")));

        allAnswered();
        assertThat(gateway.requests(CompleteJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getJobKey()).isEqualTo(7);
            assertThat(request.getVariables()).isEqualTo("{\"nextReminderAt\":\"2026-01-02T03:04:05Z\"}");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED"})
    void aCompletionThatDidNotGetThroughIsRepeatedButTheWorkRunsOnce(Code code) {
        gateway.answer(code, code, code);

        jobs.perform(job, this::work);

        allAnswered();
        assertThat(gateway.requests(CompleteJobRequest.class)).hasSize(4);
        assertThat(gateway.requests).hasSize(4);
        assertThat(runs).hasValue(1);
    }

    @Test
    void afterTheDeadlineNoCompletionIsRepeated(CapturedOutput log) {
        gateway.answer(request -> {
            clock.move(Duration.ofMinutes(5));
            return Status.UNAVAILABLE;
        });

        jobs.perform(job, this::work);

        allAnswered();
        assertThat(gateway.requests).hasSize(1);
        assertThat(log).contains("runs again: no answer was taken, UNAVAILABLE");
    }

    @Test
    void aJobThatIsUnknownWasDoneAlready(CapturedOutput log) {
        gateway.answer(Code.NOT_FOUND);

        jobs.perform(job, this::work);

        allAnswered();
        assertThat(gateway.requests).hasSize(1);
        assertThat(log).doesNotContain("WARN").doesNotContain("ERROR");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "PERMISSION_DENIED"})
    void aResultTheEngineNeverTakesFailsTheJobInsteadOfRunningItForEver(Code code) {
        gateway.answer(code);

        jobs.perform(job, this::work);

        allAnswered();
        assertThat(gateway.requests(FailJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getRetries()).isEqualTo(2);
            assertThat(request.getErrorMessage()).isEqualTo("answer refused: " + code);
        });
    }

    @Test
    void aBusinessFailureIsABpmnErrorAndIsRepeatedToo() {
        gateway.answer(Code.UNAVAILABLE);

        jobs.perform(job, () -> {
            throw new BusinessFailure("CONTACT_UNREACHABLE");
        });

        allAnswered();
        assertThat(gateway.requests(ThrowErrorRequest.class)).hasSize(2).allSatisfy(request -> {
            assertThat(request.getErrorCode()).isEqualTo("CONTACT_UNREACHABLE");
            assertThat(request.getErrorMessage()).isEmpty();
        });
    }

    @Test
    void aJobGivenBackKeepsItsRetries() {
        jobs.perform(job, () -> {
            throw new RetryLater(Duration.ofSeconds(90), new IllegalStateException("linh@example.com"));
        });

        allAnswered();
        assertThat(gateway.requests(FailJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getRetries()).isEqualTo(3);
            assertThat(request.getRetryBackOff()).isEqualTo(90_000);
            assertThat(request.getErrorMessage()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("databaseAway")
    void aDatabaseThatIsAwayTakesNoRetry(RuntimeException failure, CapturedOutput log) {
        jobs.perform(job(1), () -> {
            throw failure;
        });

        allAnswered();
        assertThat(gateway.requests(FailJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getRetries()).isEqualTo(1);
            assertThat(request.getRetryBackOff()).isEqualTo(10_000);
            assertThat(request.getErrorMessage()).isEmpty();
        });
        assertThat(log).contains("the database is away").doesNotContain("linh");
    }

    static Stream<RuntimeException> databaseAway() {
        var lost = new SQLException("linh@example.com", "08S01");
        return Stream.of(
                new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("no")),
                new CannotCreateTransactionException("no", lost),
                new TransactionSystemException("no commit", lost),
                new DbActionExecutionException(null, new CannotAcquireLockException("linh@example.com")),
                new RecoverableDataAccessException("no", lost),
                new DeadlockLoserDataAccessException("no", null));
    }

    @Test
    void whatTheDatabaseRefusesTakesARetry() {
        jobs.perform(job, () -> {
            throw new DbActionExecutionException(null, new DuplicateKeyException("open_guardian"));
        });

        allAnswered();
        assertThat(gateway.requests(FailJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getRetries()).isEqualTo(2);
            assertThat(request.getErrorMessage()).startsWith("DbActionExecutionException, reference ");
        });
    }

    @Test
    void aFailureTakesARetryAndTellsOnlyItsKindAndAReference(CapturedOutput log) {
        jobs.perform(job, () -> {
            throw new IllegalStateException("550 no such user linh@example.com");
        });

        allAnswered();
        var failed = gateway.requests(FailJobRequest.class).getFirst();
        assertThat(failed.getRetries()).isEqualTo(2);
        assertThat(failed.getRetryBackOff()).isEqualTo(20_000);
        assertThat(failed.getErrorMessage()).matches("IllegalStateException, reference [0-9a-z]+");
        assertThat(log)
                .contains(failed.getErrorMessage().replaceAll(".* ", ""))
                .contains("JobsTest.java")
                .doesNotContain("linh");
    }

    @Test
    void anErrorOfTheMachineFailsTheJobAsWell() {
        jobs.perform(job(1), () -> {
            throw new StackOverflowError("linh@example.com");
        });

        allAnswered();
        assertThat(gateway.requests(FailJobRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getRetries()).isZero();
            assertThat(request.getErrorMessage()).startsWith("StackOverflowError, reference ");
        });
    }

    @Test
    void aJobThatWaitedHereLongerThanItIsOursIsNotPerformed() {
        jobs.perform(job, this::work);
        clock.move(Duration.ofMinutes(3));

        jobs.perform(job, this::work);

        allAnswered();
        assertThat(runs).hasValue(1);
        assertThat(gateway.requests).hasSize(1);
        allAnswered();
    }

    @Test
    void withoutAFreePlaceNoFurtherWorkBegins() {
        var engineAnswers = new CountDownLatch(1);
        gateway.answer(request -> afterwards(engineAnswers)).answer(request -> afterwards(engineAnswers));
        jobs.perform(job, this::work);
        jobs.perform(job, this::work);

        var third = CompletableFuture.runAsync(() -> jobs.perform(job, this::work));
        await().during(Duration.ofMillis(200)).until(() -> runs.get() == 2 && !third.isDone());

        engineAnswers.countDown();
        third.join();
        assertThat(runs).hasValue(3);
        allAnswered();
    }

    @Test
    void aStoppingApplicationWaitsForAnswersAndGivesTheRestBack() {
        gateway.answer(Code.UNAVAILABLE, Code.UNAVAILABLE, Code.UNAVAILABLE);
        jobs.perform(job, this::work);

        places.stop();
        assertThat(gateway.requests(CompleteJobRequest.class)).hasSize(4);

        jobs.perform(job, this::work);
        await().untilAsserted(() -> assertThat(gateway.requests(FailJobRequest.class))
                .singleElement()
                .satisfies(request -> assertThat(request.getRetries()).isEqualTo(3)));
        assertThat(runs).hasValue(1);
    }

    private Map<String, Object> work() {
        runs.incrementAndGet();
        return Map.of();
    }

    private ActivatedJob job(int retries) {
        var activated = mock(ActivatedJob.class);
        when(activated.getKey()).thenReturn(7L);
        when(activated.getType()).thenReturn("invitation.send");
        when(activated.getRetries()).thenReturn(retries);
        when(activated.getDeadline())
                .thenReturn(clock.instant().plus(Duration.ofMinutes(3)).toEpochMilli());
        return activated;
    }

    private void allAnswered() {
        places.stop();
        assertThat(places.enter(Lane.ONE_FAMILY, Duration.ZERO)).isTrue();
        assertThat(places.enter(Lane.ONE_FAMILY, Duration.ZERO)).isTrue();
        places.leave(Lane.ONE_FAMILY);
        places.leave(Lane.ONE_FAMILY);
    }

    private static Status afterwards(CountDownLatch latch) {
        try {
            latch.await();
            return Status.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCELLED;
        }
    }
}
