package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.local.twilio.Fault;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.LedgerFixture;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Samples;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger and the provider's own count, compared after each fault of reliability.md. */
@DatabaseTest
@Import({OptOuts.class, AuditTrail.class, TestTime.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TextLedgerTest {

    private static final String PHONE = "+12025550123";

    @Autowired
    ApplicationContext context;

    MovableClock clock = new MovableClock();
    OutgoingMessage message = Samples.message(Channel.TEXT, PHONE);
    TwilioStandIn twilio;
    TextCourier courier;
    LedgerFixture ledger;
    Messenger messenger;

    @BeforeEach
    void start() throws IOException {
        twilio = TwilioStandIn.start(0, null);
        courier = TextFixture.courier(twilio.baseUrl(), clock);
        ledger = new LedgerFixture(context, clock);
        messenger = ledger.messenger(courier);
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aCrashAfterAcceptanceSendsNoSecondText() {
        assertThatThrownBy(() -> ledger.messengerWhoseMarkFails(courier).send(message))
                .hasMessage("the database is gone");
        clock.move(LedgerFixture.LEASE);

        messenger.send(message);

        assertThat(twilio.textsTo(PHONE)).hasSize(1);
        assertThat(ledger.providerId(message.idempotencyKey()))
                .isEqualTo(twilio.texts().getFirst().sid());
    }

    @Test
    void aConnectionDroppedAfterAcceptanceSendsNoSecondText() {
        twilio.next(new Fault.DropAfterAccepting());
        sendLater();
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("UNKNOWN");

        messenger.send(message);

        assertThat(twilio.textsTo(PHONE)).hasSize(1);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
    }

    @Test
    void aConnectionDroppedBeforeAcceptanceLosesNoText() {
        twilio.next(new Fault.DropBeforeAccepting());
        sendLater();
        sendLater();
        assertThat(twilio.texts()).isEmpty();
        clock.move(TextFixture.SETTLES_AFTER);

        messenger.send(message);

        assertThat(twilio.textsTo(PHONE)).hasSize(1);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
    }

    @Test
    void twoGuardiansWhoShareAPhoneEachGetTheirText() {
        var other = Samples.message(Channel.TEXT, PHONE);
        twilio.next(new Fault.DropBeforeAccepting());
        sendLater();
        messenger.send(other);
        clock.move(TextFixture.SETTLES_AFTER);

        messenger.send(message);

        assertThat(twilio.textsTo(PHONE)).hasSize(2);
        assertThat(ledger.providerId(message.idempotencyKey())).isNotEqualTo(ledger.providerId(other.idempotencyKey()));
    }

    @Test
    void aBurstOf429LosesNothingAndSendsNothingTwice() {
        twilio.tooManyRequests(30);
        var messages = IntStream.range(0, 20)
                .mapToObj(i -> Samples.message(Channel.TEXT, "+1202555%04d".formatted(100 + i)))
                .toList();

        var rounds = 0;
        var waiting = messages;
        while (!waiting.isEmpty() && rounds++ < 10) {
            waiting = waiting.stream().filter(each -> !sent(each)).toList();
        }

        assertThat(rounds).isEqualTo(3);
        assertThat(twilio.texts()).hasSize(20);
        assertThat(messages).allMatch(each -> twilio.textsTo(each.recipient()).size() == 1);
    }

    @Test
    void paceHoldsTextsBackWithoutTouchingTheLedger() {
        var settings = TextFixture.settings(twilio.baseUrl(), 0.1, Duration.ofSeconds(1));
        var paced = ledger.messenger(TextFixture.courier(settings, clock));
        paced.send(Samples.message(Channel.TEXT, PHONE));

        assertThatThrownBy(() -> paced.send(message)).isInstanceOf(TemporarilyUnsendable.class);

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("none");
    }

    private void sendLater() {
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
    }

    private boolean sent(OutgoingMessage each) {
        try {
            messenger.send(each);
            return true;
        } catch (TemporarilyUnsendable e) {
            return false;
        }
    }
}
