package org.kinvite.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.PossiblyAccepted;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.Samples;
import org.kinvite.messaging.TemporarilyUnsendable;

/** What a relay may do to a mail, and what is known afterwards. */
class EmailCourierTest {

    ScriptedSmtp relay;
    EmailCourier courier;

    @BeforeEach
    void start() throws IOException {
        relay = new ScriptedSmtp();
        courier = EmailFixture.courier(relay.port(), 2, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
    }

    @ParameterizedTest
    @CsvSource({"MAIL,451", "RCPT,450", "RCPT,452", "DATA,421", "DOT,451", "DOT,452", "GREETING,421", "GREETING,554"})
    void aTemporaryAnswerIsWorthAnotherTry(String step, int code) {
        relay.answers.put(step, code + " not now");

        assertThatThrownBy(this::deliver).isInstanceOf(TemporarilyUnsendable.class);

        relay.answers.clear();
        assertThatCode(this::deliver).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such user,MAILBOX_UNKNOWN",
        "RCPT,550 no such user,MAILBOX_UNKNOWN",
        "RCPT,551 moved,MAILBOX_UNKNOWN",
        "RCPT,553 bad name,MAILBOX_UNKNOWN",
        "RCPT,552 full,REFUSED",
        "RCPT,550 5.7.1 policy,REFUSED",
        "DATA,554 no,REFUSED",
        "DOT,554 spam,REFUSED",
        "DOT,550 spam,REFUSED"
    })
    void aFinalAnswerAboutTheContactMakesItUnreachable(String step, String answer, Reason reason) {
        relay.answers.put(step, answer);

        assertThatThrownBy(this::deliver).isInstanceOfSatisfying(ContactUnreachable.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 who are you", "530 sign in first", "552 no"})
    void aFinalAnswerAboutUsIsATechnicalFault(String answer) {
        relay.answers.put("MAIL", answer);

        assertThatThrownBy(this::deliver).isInstanceOf(ProviderTrouble.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void aRelayThatSaysNothingIsLeftInTimeAndHasNoMail(String step) {
        relay.answers.put(step, ScriptedSmtp.SILENCE);
        var start = Instant.now();

        assertThatThrownBy(this::deliver).isInstanceOf(TemporarilyUnsendable.class);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "MAIL", "RCPT", "DATA"})
    void aRelayThatHangsUpBeforeTheFinalDotHasNoMail(String step) {
        relay.answers.put(step, ScriptedSmtp.HANG_UP);

        assertThatThrownBy(this::deliver).isInstanceOf(TemporarilyUnsendable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.HANG_UP, ScriptedSmtp.SILENCE})
    void withoutAnAnswerToTheFinalDotTheMailMayBeAccepted(String instead) {
        relay.answers.put("DOT", instead);

        assertThatThrownBy(this::deliver).isInstanceOf(PossiblyAccepted.class);
        assertThat(relay.mails).hasSize(1);
    }

    @Test
    void nobodyListeningIsTemporary() throws IOException {
        relay.close();

        assertThatThrownBy(this::deliver).isInstanceOf(TemporarilyUnsendable.class);
    }

    @Test
    void aConnectionIsUsedAgain() {
        deliver();
        deliver();
        deliver();

        assertThat(relay.mails).hasSize(3);
        assertThat(relay.connections).hasValue(1);
    }

    @Test
    void aKeptConnectionThatTheRelayClosedCostsNoMail() {
        relay.closesAfterEachMail = true;

        deliver();
        deliver();
        deliver();

        assertThat(relay.mails).hasSize(3);
        assertThat(relay.connections).hasValue(3);
    }

    @Test
    void noExceptionTellsAnAddress() {
        for (var step : new String[] {"MAIL", "RCPT", "DOT"}) {
            for (var code : new String[] {"451", "550"}) {
                relay.answers.clear();
                relay.answers.put(step, code + " 5.1.1 <linh@example.com> is unknown here");
                for (var e = catchThrowable(this::deliver); e != null; e = e.getCause()) {
                    assertThat(e.toString()).doesNotContain("linh", "kinvite@example.org");
                }
            }
        }
    }

    private void deliver() {
        courier.deliver(new Dispatch(
                42,
                Purpose.INVITATION,
                "linh@example.com",
                Locale.ENGLISH,
                Samples.content(),
                Instant.now().plusSeconds(180)));
    }
}
