package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.DeliveryReport.Outcome;

/** Whatever comes in whatever order: the first final report is the truth, and it is told once. */
class RecordDeliveryTest {

    private static final String KEY = "invitation/1/1";
    private static final int SHUFFLES = 1_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private static final List<DeliveryReport> OURS = List.of(
            new DeliveryReport("SM1", Outcome.ON_ITS_WAY),
            new DeliveryReport("SM1", Outcome.DELIVERED),
            new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.PHONE_UNREACHABLE, "30003"),
            new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.NOT_A_MOBILE, "30006"));
    private static final List<DeliveryReport> NOT_OURS = List.of(
            new DeliveryReport("SM2", Outcome.UNDELIVERED, Reason.BLOCKED, "30004"),
            new DeliveryReport("SM1", Outcome.BOUNCED, Reason.MAILBOX_UNKNOWN, "5.1.1"));

    List<Object> told = new ArrayList<>();

    @Test
    void aThousandShufflesOfReplaysTellAFailureExactlyOnceOrADeliveryNever() {
        var random = new Random(20261124);
        for (int i = 0; i < SHUFFLES; i++) {
            var reports = someReports(random);
            var first = reports.stream()
                    .filter(report -> OURS.contains(report) && report.state().isFinal())
                    .findFirst();
            var message = accepted();
            told.clear();

            var recordDelivery = recordDelivery(message);
            reports.forEach(report -> recordDelivery.record(message.id(), report));

            assertThat(message.state())
                    .as("shuffle %s: %s", i, reports)
                    .isEqualTo(first.map(DeliveryReport::state).orElse(MessageState.ACCEPTED));
            assertThat(told)
                    .as("shuffle %s: %s", i, reports)
                    .isEqualTo(first.filter(report -> report.reason() != null)
                            .map(report -> List.<Object>of(failed(message, report.reason())))
                            .orElse(List.of()));
        }
    }

    @Test
    void ofAMessageNobodyKnowsNothingIsTold() {
        recordDelivery(accepted()).record(1, OURS.getLast());

        assertThat(told).isEmpty();
    }

    /** A text that Twilio refuses hours later because its owner has said STOP: we had not heard of it. */
    @Test
    void anOptOutThatOnlyTheProviderKnowsIsRemembered() {
        var message = accepted();
        var optOuts = mock(OptOuts.class);

        new RecordDelivery(messages(message), optOuts, this::tell, CLOCK)
                .record(message.id(), new DeliveryReport("SM1", Outcome.UNDELIVERED, Reason.OPTED_OUT, "21610"));

        verify(optOuts).record(Channel.TEXT, "+12025550123");
        assertThat(told).containsExactly(failed(message, Reason.OPTED_OUT));
    }

    private static List<DeliveryReport> someReports(Random random) {
        var reports = new ArrayList<DeliveryReport>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            reports.add(OURS.get(random.nextInt(OURS.size())));
            reports.add(NOT_OURS.get(random.nextInt(NOT_OURS.size())));
        }
        Collections.shuffle(reports, random);
        return reports;
    }

    private static Message accepted() {
        var message = Message.prepare(Samples.message(KEY, Channel.TEXT, "+12025550123"), CLOCK.instant());
        message.claim(message.recipient(), CLOCK.instant(), Duration.ofMinutes(3));
        message.accept(new Receipt("SM1", 1), CLOCK.instant());
        return message;
    }

    private RecordDelivery recordDelivery(Message message) {
        return new RecordDelivery(messages(message), mock(OptOuts.class), this::tell, CLOCK);
    }

    private void tell(Object event) {
        if (event instanceof MessageFailed) {
            told.add(event);
        }
    }

    private static Messages messages(Message message) {
        var messages = mock(Messages.class);
        when(messages.findWithLockingById(anyLong())).thenReturn(Optional.empty());
        when(messages.findWithLockingById(message.id())).thenReturn(Optional.of(message));
        when(messages.save(any())).then(returnsFirstArg());
        return messages;
    }

    private static MessageFailed failed(Message message, Reason reason) {
        return new MessageFailed(message.id(), KEY, 42L, 7L, Purpose.INVITATION, Channel.TEXT, reason);
    }
}
