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
import org.kinvite.messaging.ContactUnreachable.Reason;
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
        assertThatThrownBy(() -> message.refuse(Reason.REFUSED, NOW)).isInstanceOf(IllegalStateException.class);
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
            changes += message.report(new DeliveryReport("SM1", outcome), NOW) ? 1 : 0;
            assertThat(message.state()).isGreaterThanOrEqualTo(was);
        }

        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void theFirstFinalReportCounts() {
        accept();
        message.report(new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.PHONE_UNREACHABLE, "30003"), NOW);

        assertThat(message.report(new DeliveryReport("SM1", Outcome.DELIVERED), NOW))
                .isFalse();
        assertThat(message.state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void aReportAboutAnotherTextChangesNothing() {
        accept();

        assertThat(message.report(new DeliveryReport("SM2", Outcome.DELIVERED), NOW))
                .isFalse();
        assertThat(message.state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void aTextCannotBounceAndAnEmailCannotBeUndelivered() {
        claim();
        var email = Message.prepare(Samples.message(Channel.EMAIL, "linh@example.com"), NOW);
        email.claim(email.recipient(), NOW, LEASE);

        assertThat(message.report(new DeliveryReport("<1@x>", Outcome.BOUNCED, Reason.MAILBOX_FULL, "5.2.2"), NOW))
                .isFalse();
        assertThat(email.report(new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.BLOCKED, "30004"), NOW))
                .isFalse();
    }

    @Test
    void aReportDoesNotTellAgainByWhichIdTheProviderKnowsWhatIsForgotten() {
        message.claim("", NOW, LEASE);
        message.lose(NOW);

        assertThat(message.report(new DeliveryReport("SM1", Outcome.DELIVERED), NOW))
                .isTrue();
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.providerId()).isNull();
    }

    @Test
    void aFailureTellsWhyAndNothingElseDoes() {
        assertThatThrownBy(() -> new DeliveryReport("SM1", Outcome.UNDELIVERED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeliveryReport("SM1", Outcome.DELIVERED, Reason.BLOCKED, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReportSettlesALostAnswer() {
        claim();
        message.lose(NOW);

        assertThat(message.report(new DeliveryReport("SM1", Outcome.ON_ITS_WAY), NOW))
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
