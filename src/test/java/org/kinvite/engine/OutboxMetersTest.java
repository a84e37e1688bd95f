package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Ids;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OutboxMetersTest {

    @Autowired
    JdbcClient jdbc;

    final Relay relay = mock(Relay.class);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void tellsHowManyWaitAndSinceWhenCrowdsApart() {
        waiting(false, Duration.ofSeconds(90));
        waiting(false, Duration.ofSeconds(30));
        waiting(true, Duration.ofHours(2));
        when(relay.inFlight()).thenReturn(5);
        try {
            new OutboxMeters(jdbc, relay, Clock.systemUTC()).bindTo(meters);

            assertThat(figure("kinvite.outbox.depth", "false")).isEqualTo(2);
            assertThat(figure("kinvite.outbox.depth", "true")).isEqualTo(1);
            assertThat(figure("kinvite.outbox.age", "false")).isCloseTo(90, within(20.0));
            assertThat(figure("kinvite.outbox.age", "true")).isCloseTo(7_200, within(20.0));
            assertThat(meters.get("kinvite.outbox.in.flight").gauge().value()).isEqualTo(5);
        } finally {
            jdbc.sql("DELETE FROM outbox").update();
        }
    }

    @Test
    void anEmptyOutboxIsZeroAndNotUnknown() {
        new OutboxMeters(jdbc, relay, Clock.systemUTC()).bindTo(meters);

        assertThat(figure("kinvite.outbox.depth", "false")).isZero();
        assertThat(figure("kinvite.outbox.age", "true")).isZero();
    }

    @Test
    void aDatabaseThatGivesNoAnswerIsUnknownAndNotEmpty() {
        var broken = mock(JdbcClient.class);
        when(broken.sql(org.mockito.ArgumentMatchers.anyString())).thenThrow(new IllegalStateException("gone"));

        new OutboxMeters(broken, relay, Clock.systemUTC()).bindTo(meters);

        assertThat(figure("kinvite.outbox.depth", "false")).isNaN();
    }

    private double figure(String name, String crowd) {
        return meters.get(name).tag("crowd", crowd).gauge().value();
    }

    private void waiting(boolean crowd, Duration age) {
        var since = Timestamp.from(Clock.systemUTC().instant().minus(age));
        jdbc.sql(
                        "INSERT INTO outbox (id, message_name, correlation_key, variables, time_to_live, created_at, available_at,"
                                + " tries, crowd) VALUES (?, 'invitation-requested', '42', '{}', 0, ?, ?, 0, ?)")
                .params(Ids.next(), since, since, crowd)
                .update();
    }
}
