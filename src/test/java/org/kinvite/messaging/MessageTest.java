package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.DeliveryReport.Outcome;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);

    Message message = Message.prepare(Samples.message(Channel.TEXT, "+12025550123"), NOW);

    @Test
    void onlyOneMayHoldAClaim() {
        claim();

        assertThatThrownBy(this::claim).isInstanceOf(IllegalStateException.class);
        assertThat(message.isUnclear(NOW.plus(LEASE).minusNanos(1))).isFalse();
        assertThat(message.isUnclear(NOW.plus(LEASE))).isTrue();
    }

    @Test
    void whatWasAcceptedIsNeverSendableAgain() {
        accept();

        assertThatThrownBy(this::claim).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> message.release(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> message.lose(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> message.refuse(ContactUnreachable.Reason.REFUSED, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(message.state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void tenThousandReportsInAnyOrderNeverStepBack() {
        accept();
        var reports = new ArrayList<Outcome>();
        for (int i = 0; i < 5_000; i++) {
            reports.add(Outcome.ON_ITS_WAY);
            reports.add(Outcome.DELIVERED);
        }
        Collections.shuffle(reports, new Random(1));
        var changes = 0;

        for (var outcome : reports) {
            var was = message.state();
            changes += message.report(new DeliveryReport("SM1", outcome, null), NOW) ? 1 : 0;
            assertThat(message.state()).isGreaterThanOrEqualTo(was);
        }

        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void theFirstFinalReportCounts() {
        accept();
        message.report(new DeliveryReport("SM1", Outcome.UNDELIVERED, "30003"), NOW);

        assertThat(message.report(new DeliveryReport("SM1", Outcome.DELIVERED, null), NOW))
                .isFalse();
        assertThat(message.state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void aReportAboutAnotherTextChangesNothing() {
        accept();

        assertThat(message.report(new DeliveryReport("SM2", Outcome.DELIVERED, null), NOW))
                .isFalse();
        assertThat(message.state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void aReportSettlesALostAnswer() {
        claim();
        message.lose(NOW);

        assertThat(message.report(new DeliveryReport("SM1", Outcome.ON_ITS_WAY, null), NOW))
                .isTrue();
        assertThat(message.isAccepted()).isTrue();
    }

    private void claim() {
        message.claim(message.recipient(), NOW, LEASE);
    }

    private void accept() {
        claim();
        message.accept(new Receipt("SM1", 1), NOW);
    }
}
