package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.LetterDelayed;
import org.kinvite.staff.LetterRefused;
import org.kinvite.staff.StaffLetter;
import org.kinvite.staff.StaffLetter.Kind;
import org.kinvite.staff.StaffLetterFailed;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters to staff are messages of the ledger, about no guardian. */
@DatabaseTest
@Import({RecordDelivery.class, OptOuts.class, AuditTrail.class, TestTime.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
class StaffLettersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    final long id = Ids.next();
    final String key = "staff-link/" + id;
    final ScriptedCourier courier = new ScriptedCourier() {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    };
    LedgerFixture ledger;
    StaffLetters letters;

    @BeforeEach
    void start() {
        ledger = new LedgerFixture(context, new MovableClock());
        letters = new StaffLetters(
                ledger.messenger(courier), new PublicUrl(URI.create("https://kinvite.example.org")), publisher);
    }

    @Test
    void aLetterIsAcceptedOnceAndInTheLedger() {
        letters.deliver(letter(Kind.WELCOME, Duration.ofDays(7)));
        letters.deliver(letter(Kind.WELCOME, Duration.ofDays(7)));

        assertThat(courier.dispatches).singleElement().satisfies(sent -> {
            assertThat(sent.purpose()).isEqualTo(Purpose.STAFF_WELCOME);
            assertThat(sent.content())
                    .containsEntry("link", "https://kinvite.example.org/staff-links/abc")
                    .containsEntry("amount", "7");
        });
        assertThat(ledger.state(key)).isEqualTo("ACCEPTED");
    }

    @Test
    void whoWantsNoMoreEmailsAsAParentMayStillChooseAPassword() {
        ledger.optOuts().record(Channel.EMAIL, "ana@example.org");

        letters.deliver(letter(Kind.RESET, Duration.ofHours(1)));

        assertThat(courier.delivered).hasValue(1);
        assertThat(courier.dispatches.getFirst().content()).containsEntry("amount", "60");
    }

    @Test
    void whatCannotBeDeliveredIsToldInWordsOfTheStaff() {
        courier.answer = () -> {
            throw new ContactUnreachable(Reason.MAILBOX_UNKNOWN);
        };
        assertThatThrownBy(() -> letters.deliver(letter(Kind.RESET, Duration.ofHours(1))))
                .isInstanceOf(LetterRefused.class)
                .hasMessage("MAILBOX_UNKNOWN");
    }

    @Test
    void whatIsNotAcceptedNowMayBeTriedLater() {
        courier.answer = () -> {
            throw new TemporarilyUnsendable(Duration.ofSeconds(30), null);
        };

        assertThatThrownBy(() -> letters.deliver(letter(Kind.RESET, Duration.ofHours(1))))
                .isInstanceOf(LetterDelayed.class);
    }

    @Test
    void aBounceIsToldToTheStaffAndOthersAreNot() {
        letters.on(new MessageFailed(1, key, null, null, Purpose.STAFF_RESET, Channel.EMAIL, Reason.REFUSED));
        letters.on(new MessageFailed(2, "invitation/42/1", 1L, 1L, Purpose.REMINDER, Channel.EMAIL, Reason.REFUSED));

        assertThat(events.stream(StaffLetterFailed.class)).containsExactly(new StaffLetterFailed(id, "REFUSED"));
    }

    private StaffLetter letter(Kind kind, Duration life) {
        return new StaffLetter(
                id, kind, "ana@example.org", "Ana", "Sunny Days", Locale.ENGLISH, life, () -> "/staff-links/abc");
    }
}
