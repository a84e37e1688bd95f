package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DirtiesContext
@Import({
    Outbox.class,
    OutboxClaims.class,
    Settlement.class,
    MessagePublisher.class,
    EngineKeys.class,
    Relay.class,
    RelayTest.Beans.class
})
@TestPropertySource(properties = {"kinvite.engine.request-timeout=2s"})
@ExtendWith(OutputCaptureExtension.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RelayTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxClaims claims;

    @Autowired
    Relay relay;

    @Autowired
    ScriptedGateway gateway;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    ModelDeployment deployment;

    @BeforeEach
    void deployed() {
        when(deployment.isDone()).thenReturn(true);
        gateway.requests.clear();
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @AfterEach
    void empty() {
        relay.stop();
        jdbc.sql("DELETE FROM outbox").update();
    }

    @Test
    void whatWasCommittedIsPublishedOnceAndLeavesTheOutbox() {
        append(200);

        await().until(() -> rows() == 0);
        assertThat(published()).hasSize(200);
        assertThat(published()).extracting(PublishMessageRequest::getMessageId).doesNotHaveDuplicates();
        assertThat(published()).allSatisfy(message -> {
            assertThat(message.getName()).isEqualTo("invitation-requested");
            assertThat(message.getCorrelationKey()).isEqualTo("42");
            assertThat(message.getTimeToLive()).isEqualTo(600_000);
            assertThat(message.getVariables()).contains("\"invitationId\":\"42\"");
        });
    }

    @Test
    void aClickNeedNotWaitForThePoll() {
        append(1);
        await().until(() -> rows() == 0);
        for (var click = 2; click <= 11; click++) {
            var expected = click;
            append(1);
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMillis(450))
                    .until(() -> published().size() == expected);
        }
    }

    @Test
    void oneFamilyPassesWhatWasClaimedOfACrowdBefore() {
        var atTheDoor = new CountDownLatch(1);
        var doorOpens = new CountDownLatch(1);
        Function<Object, Status> waits = request -> {
            atTheDoor.countDown();
            await().until(() -> doorOpens.getCount() == 0);
            return Status.OK;
        };
        Collections.nCopies(201, waits).forEach(gateway::answer);
        append(200);
        await().until(() -> atTheDoor.getCount() == 0);

        append(1);
        await().until(() -> unclaimed() == 0);
        doorOpens.countDown();

        await().until(() -> rows() == 0);
        var crowd = published().stream()
                .map(sent -> sent.getVariables().contains("crowd"))
                .toList();
        assertThat(crowd.indexOf(false)).isLessThan(50);
    }

    @Test
    void whatWasRolledBackIsNeverPublished() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append(OutboxTest.MESSAGE);
            status.setRollbackOnly();
        });
        append(1);

        await().until(() -> rows() == 0);
        assertThat(published()).hasSize(1);
    }

    @Test
    void nothingIsPublishedBeforeTheModelsAreDeployed() {
        relay.stop();
        when(deployment.isDone()).thenReturn(false);
        relay.start();
        append(1);

        await().during(Duration.ofMillis(500)).until(() -> published().isEmpty());

        when(deployment.isDone()).thenReturn(true);
        await().until(() -> rows() == 0);
    }

    @Test
    void whatAnEngineTookThatHasJustLostItsDataIsKeptAndPublishedAgainUnderAnotherId() {
        append(3);
        await().until(() -> rows() == 0);
        gateway.key.set(0);
        doAnswer(call -> when(deployment.isDone()).thenReturn(false))
                .when(deployment)
                .doubt();

        append(1);

        verify(deployment, timeout(5_000).atLeastOnce()).doubt();
        await().during(Duration.ofMillis(300))
                .until(() -> rows() == 1 && published().size() == 4);
        when(deployment.isDone()).thenReturn(true);
        await().until(() -> rows() == 0);
        assertThat(published()).hasSize(5);
        assertThat(published())
                .extracting(PublishMessageRequest::getMessageId)
                .as("the engine would pass over an id it has seen")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPushBackIsRepeatedUnderTheSameMessageIdUntilItIsTaken() {
        gateway.answer(Code.UNAVAILABLE, Code.RESOURCE_EXHAUSTED, Code.DEADLINE_EXCEEDED);
        append(1);

        await().until(() -> rows() == 0);
        assertThat(published()).hasSize(4);
        assertThat(published())
                .extracting(PublishMessageRequest::getMessageId)
                .containsOnly(published().getFirst().getMessageId());
    }

    @Test
    void anOutageIsLoggedOnceAndSoIsItsEnd(CapturedOutput log) {
        Function<Object, Status> outage =
                request -> log.getAll().contains("takes no messages (UNAVAILABLE)") ? Status.OK : Status.UNAVAILABLE;
        Collections.nCopies(100, outage).forEach(gateway::answer);
        append(20);

        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 0);
        gateway.forgetTheScript();
        assertThat(log).containsOnlyOnce("takes no messages").containsOnlyOnce("takes messages again");
    }

    @Test
    void aBurstIsPacedAndNoneIsLost() {
        var busy = new AtomicInteger();
        Function<Object, Status> sometimes =
                request -> busy.incrementAndGet() % 3 == 0 ? Status.OK : Status.RESOURCE_EXHAUSTED;
        Collections.nCopies(60, sometimes).forEach(gateway::answer);
        append(300);

        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 0);
        assertThat(published()).hasSize(340);
        assertThat(published().stream().map(PublishMessageRequest::getMessageId).distinct())
                .hasSize(300);
    }

    @Test
    void aMessageTheEngineHasAlreadyIsPublished() {
        gateway.answer(Code.ALREADY_EXISTS);
        append(1);

        await().until(() -> rows() == 0);
        assertThat(published()).hasSize(1);
    }

    @Test
    void aRefusedMessageIsKeptForAnHourAndHoldsNobodyUp(CapturedOutput log) {
        gateway.answer(Code.INVALID_ARGUMENT);
        append(1);
        await().untilAsserted(() -> assertThat(log).contains("INVALID_ARGUMENT; tried again in PT1H"));
        append(1);

        await().until(() -> rows() == 1 && published().size() == 2);
        await().until(() -> new OutboxDepth(jdbc).now().refused() == 1);
        var wait = jdbc.sql("SELECT TIMESTAMPDIFF(MINUTE, created_at, available_at) FROM outbox")
                .query(Integer.class);
        await().until(() -> wait.single() == 60 || wait.single() == 59);
        assertThat(log).doesNotContain("invitationId");
    }

    @Test
    void aRelayThatStopsGivesBackWhatItHasNotSent() {
        var answers = new CountDownLatch(1);
        Function<Object, Status> slow = request -> {
            answers.countDown();
            return Status.UNAVAILABLE;
        };
        Collections.nCopies(100, slow).forEach(gateway::answer);
        append(40);
        await().until(() -> answers.getCount() == 0);

        relay.stop();

        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM outbox WHERE available_at > TIMESTAMPADD(SECOND, 11, UTC_TIMESTAMP(6))")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rows()).isEqualTo(40);
        gateway.forgetTheScript();
    }

    private void append(int count) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.append(Collections.nCopies(count, OutboxTest.MESSAGE)));
    }

    /** How many single messages nobody has claimed yet. */
    private int unclaimed() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE NOT crowd AND tries = 0")
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Integer.class).single();
    }

    private List<PublishMessageRequest> published() {
        return gateway.requests(PublishMessageRequest.class);
    }

    @TestConfiguration
    @EnableConfigurationProperties(EngineSettings.class)
    static class Beans {

        @Bean
        ScriptedGateway gateway() {
            return new ScriptedGateway();
        }

        @Bean
        CamundaClient client(ScriptedGateway gateway) {
            return gateway.client();
        }
    }
}
