package org.kinvite.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
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

/** The ledger and the relay's own count, compared after each fault of reliability.md. */
@DatabaseTest
@Import({OptOuts.class, AuditTrail.class, TestTime.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EmailLedgerTest {

    @Autowired
    ApplicationContext context;

    MovableClock clock = new MovableClock();
    OutgoingMessage message = Samples.message(Channel.EMAIL, "linh@example.com");
    ScriptedSmtp relay;
    EmailCourier courier;
    LedgerFixture ledger;
    Messenger messenger;

    @BeforeEach
    void start() throws IOException {
        relay = new ScriptedSmtp();
        courier = EmailFixture.courier(relay.port(), 2, clock);
        ledger = new LedgerFixture(context, clock);
        messenger = ledger.messenger(courier);
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
    }

    @Test
    void whatARelayMayHaveAcceptedIsSentAgainUnderTheSameMessageId() {
        relay.answers.put("DOT", ScriptedSmtp.HANG_UP);
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("UNKNOWN");
        relay.answers.clear();

        messenger.send(message);

        var messageId = "<" + ledger.id(message.idempotencyKey()) + "@kinvite.example.org>";
        assertThat(relay.mails).hasSize(2).allMatch(mail -> mail.contains("Message-ID: " + messageId + "\n"));
        assertThat(ledger.providerId(message.idempotencyKey())).isEqualTo(messageId);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
    }

    @Test
    void afterACrashTheMailKeepsItsMessageId() {
        assertThatThrownBy(() -> ledger.messengerWhoseMarkFails(courier).send(message))
                .hasMessage("the database is gone");
        clock.move(LedgerFixture.LEASE);

        messenger.send(message);

        var messageId = "Message-ID: <" + ledger.id(message.idempotencyKey()) + "@kinvite.example.org>\n";
        assertThat(relay.mails).hasSize(2).allMatch(mail -> mail.contains(messageId));
    }

    @Test
    void a451IsSentAgainAndA550IsNot() {
        relay.answers.put("RCPT", "451 greylisted");
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("PREPARED");
        relay.answers.put("RCPT", "550 5.1.1 no such user");
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(ContactUnreachable.class);
        relay.answers.clear();

        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(ContactUnreachable.class);

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("REFUSED");
        assertThat(relay.mails).isEmpty();
    }
}
