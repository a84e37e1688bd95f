package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({Outbox.class, OutboxTest.Beans.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OutboxTest {

    static final EngineMessage MESSAGE = new EngineMessage(
            "invitation-requested",
            "42",
            Map.of("invitationId", "42", "expiresAt", Instant.parse("2026-01-02T03:04:05Z")),
            Duration.ofMinutes(10));

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Beans beans;

    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM outbox").update();
        beans.wakeUps = 0;
    }

    @Test
    void withoutATransactionNothingMayBeAppended() {
        assertThatThrownBy(() -> outbox.append(MESSAGE)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> outbox.append(List.of(MESSAGE))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMessageIsDueAtOnceWithItsVariablesAsJson() {
        inTransaction(() -> outbox.append(MESSAGE));

        var row = jdbc.sql("SELECT * FROM outbox").query().singleRow();
        assertThat(row)
                .containsEntry("message_name", "invitation-requested")
                .containsEntry("correlation_key", "42")
                .containsEntry("time_to_live", 600_000L)
                .containsEntry("tries", 0)
                .containsEntry("available_at", row.get("created_at"));
        assertThat(row.get("variables").toString())
                .contains("\"invitationId\":\"42\"", "\"expiresAt\":\"2026-01-02T03:04:05Z\"");
        assertThat(beans.wakeUps).isEqualTo(1);
    }

    @Test
    void aRollbackLeavesNothingAndWakesNobody() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.append(MESSAGE);
            status.setRollbackOnly();
        });

        assertThat(crowds()).isEmpty();
        assertThat(beans.wakeUps).isZero();
    }

    @Test
    void whatIsAppendedTogetherForManyFamiliesIsACrowd() {
        inTransaction(() -> outbox.append(Collections.nCopies(10, MESSAGE)));
        assertThat(crowds()).hasSize(10).containsOnly(false);
        assertThat(variables()).noneMatch(sent -> sent.contains("crowd"));

        empty();
        inTransaction(() -> outbox.append(Collections.nCopies(11, MESSAGE)));
        assertThat(crowds()).hasSize(11).containsOnly(true);
        assertThat(variables()).hasSize(11).allMatch(sent -> sent.contains("\"crowd\":true"));
    }

    @Test
    void nothingToAppendIsNoError() {
        inTransaction(() -> outbox.append(List.of()));
        assertThat(crowds()).isEmpty();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private List<String> variables() {
        return jdbc.sql("SELECT variables FROM outbox").query(String.class).list();
    }

    private List<Boolean> crowds() {
        return jdbc.sql("SELECT crowd FROM outbox").query(Boolean.class).list();
    }

    @TestConfiguration
    static class Beans {

        int wakeUps;

        @TransactionalEventListener
        void on(MessagesAppended event) {
            wakeUps++;
        }
    }
}
