package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.local.twilio.Fault;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.LedgerFixture;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Samples;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.kinvite.messaging.UnclearSends;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts whose sender died and whose invitation has ended: what became of them is found out, and none is sent. */
@DatabaseTest
@Import({OptOuts.class, AuditTrail.class, TestTime.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UnclearTextsTest {

    private static final String PHONE = "+12025550177";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    MovableClock clock = new MovableClock();
    OutgoingMessage message = Samples.message(Channel.TEXT, PHONE);
    TwilioStandIn twilio;
    TextCourier courier;
    LedgerFixture ledger;
    UnclearSends unclear;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("DELETE FROM message").update();
        twilio = TwilioStandIn.start(0, null);
        courier = TextFixture.courier(twilio.baseUrl(), clock);
        ledger = new LedgerFixture(context, clock);
        unclear = ledger.unclearSends(courier, jdbc);
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aTextThatWasAcceptedAndNotMarkedIsMarked() {
        assertThatThrownBy(() -> ledger.messengerWhoseMarkFails(courier).send(message))
                .hasMessage("the database is gone");
        assertThat(found()).as("its sender may still be at it").isZero();
        clock.move(Duration.ofMinutes(20));
        assertThat(found()).isEqualTo(1);

        assertThat(unclear.settle(id())).isTrue();

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
        assertThat(twilio.textsTo(PHONE)).hasSize(1);
        assertThat(found()).isZero();
    }

    @Test
    void aTextThatNeverArrivedIsKnownNotToHave() {
        twilio.next(new Fault.DropBeforeAccepting());
        assertThatThrownBy(() -> ledger.messenger(courier).send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("UNKNOWN");
        assertThat(unclear.settle(id()))
                .as("the provider may still be about it")
                .isFalse();
        clock.move(Duration.ofMinutes(20));

        assertThat(unclear.settle(id())).isTrue();

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("PREPARED");
        assertThat(twilio.textsTo(PHONE)).isEmpty();
    }

    @Test
    void anEmailWhoseSenderDiedIsUnknownAndStaysSo() {
        jdbc.sql("""
                        INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state,
                          tries, created_at, claimed_until, state_at, version)
                        VALUES (9, 'invitation/9/1', 'INVITATION', 1, 1, 'EMAIL', 'a@b.org', 'SENDING', 1, :at, :at, :at, 1)
                        """).param("at", Timestamp.from(clock.instant())).update();
        clock.move(Duration.ofMinutes(20));
        assertThat(found()).isEqualTo(1);

        assertThat(unclear.settle(9)).isTrue();

        assertThat(ledger.state("invitation/9/1")).isEqualTo("UNKNOWN");
        assertThat(unclear.count()).isEqualTo(new UnclearSends.Count(0, 1));
        assertThat(found()).isZero();
    }

    @Test
    void aProviderIsNeverAskedInsideATransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> unclear.settle(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private int found() {
        return unclear.since(clock.instant().minus(Duration.ofMinutes(15)), 10).size();
    }

    private long id() {
        return ledger.id(message.idempotencyKey());
    }
}
