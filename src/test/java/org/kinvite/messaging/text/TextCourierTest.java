package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.local.twilio.Fault;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.LostDispatch;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.PossiblyAccepted;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.Samples;
import org.kinvite.messaging.TemporarilyUnsendable;

class TextCourierTest {

    private static final String PHONE = "+12025550123";

    MovableClock clock = new MovableClock();
    TwilioStandIn twilio;
    TextCourier courier;

    @BeforeEach
    void start() throws IOException {
        twilio = TwilioStandIn.start(0, null);
        courier = TextFixture.courier(twilio.baseUrl(), clock);
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aTextReachesThePhoneWithItsCallbackAndSegments() {
        var receipt = courier.deliver(dispatch(1, PHONE));

        var text = twilio.textsTo(PHONE).getFirst();
        assertThat(receipt.providerId()).isEqualTo(text.sid());
        assertThat(receipt.segments()).isEqualTo(Segments.of(text.body()));
        assertThat(text.from()).isEqualTo(TextFixture.FROM);
        assertThat(text.statusCallback()).isEqualTo("http://localhost:8090/providers/twilio/messages/1");
        assertThat(text.body()).contains("Maria", "https://kinvite.example.org/i/");
    }

    @ParameterizedTest
    @CsvSource({
        "21610,OPTED_OUT",
        "21211,INVALID_NUMBER",
        "21614,NOT_A_MOBILE",
        "21635,NOT_A_MOBILE",
        "30006,NOT_A_MOBILE",
        "21612,REFUSED"
    })
    void aCodeAboutTheContactMakesItUnreachable(int code, Reason reason) {
        twilio.next(new Fault.Answer(400, code));

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE)))
                .isInstanceOfSatisfying(
                        ContactUnreachable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"429,20429", "429,0", "400,21611", "400,30001", "400,30022"})
    void beingAskedToSlowDownMeansNotSent(int status, int code) {
        twilio.next(new Fault.Answer(status, code));

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE))).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(twilio.texts()).isEmpty();
        courier.deliver(dispatch(1, PHONE));
        assertThat(twilio.texts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorIsOnePostAndALostAnswer(int status) {
        twilio.next(new Fault.AnswerAfterAccepting(status));

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE))).isInstanceOf(PossiblyAccepted.class);
        assertThat(twilio.texts()).hasSize(1);
    }

    @Test
    void aDroppedConnectionIsOnePostAndALostAnswer() {
        twilio.next(new Fault.DropAfterAccepting());

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE))).isInstanceOf(PossiblyAccepted.class);
        assertThat(twilio.texts()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsALostAnswer() {
        twilio.next(new Fault.Delay(Duration.ofSeconds(20)));

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE))).isInstanceOf(PossiblyAccepted.class);
        assertThat(twilio.texts()).hasSize(1);
    }

    @Test
    void aProviderThatIsNotThereSurelyAcceptedNothing() {
        twilio.close();

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE))).isInstanceOf(TemporarilyUnsendable.class);
    }

    @ParameterizedTest
    @CsvSource({"401,20003", "400,21606", "403,20005"})
    void whatIsAboutUsIsATechnicalFault(int status, int code) {
        twilio.next(new Fault.Answer(status, code));

        assertThatThrownBy(() -> courier.deliver(dispatch(1, PHONE)))
                .isInstanceOf(ProviderTrouble.class)
                .hasMessage("Twilio answered " + status + "/" + code);
    }

    @Test
    void withoutAnAccountEveryTextIsATechnicalFault() {
        var settings = new TextSettings(
                "", "", "", null, Duration.ofSeconds(1), Duration.ofSeconds(1), true, 1, Duration.ZERO, Duration.ZERO);

        assertThatThrownBy(() -> TextFixture.courier(settings, clock).deliver(dispatch(1, PHONE)))
                .isInstanceOf(ProviderTrouble.class);
    }

    @Test
    void noExceptionTellsANumber() {
        var wrong = "+12025550";
        var faults =
                new Fault[] {new Fault.Answer(400, 21211), new Fault.Answer(503, 20503), new Fault.DropBeforeAccepting()
                };
        for (var fault : faults) {
            twilio.next(fault);
            for (var e = catchThrowable(() -> courier.deliver(dispatch(1, wrong))); e != null; e = e.getCause()) {
                assertThat(e.toString()).doesNotContain(wrong, "2025550", "kinvite.example.org", "Maria");
            }
        }
    }

    @Test
    void aTextThatWouldOutliveItsClaimIsNotBegun() {
        var late = new Dispatch(
                1,
                Purpose.INVITATION,
                PHONE,
                Locale.ENGLISH,
                Samples.content(),
                clock.instant().plusMillis(1500));

        assertThatThrownBy(() -> courier.deliver(late)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(twilio.texts()).isEmpty();
    }

    @Test
    void aLostTextIsFoundByItsReferenceAmongOthersToTheSamePhone() {
        var created = clock.instant();
        for (int i = 1; i <= 120; i++) {
            courier.deliver(dispatch(i, PHONE));
        }

        var found = courier.find(new LostDispatch(1, PHONE, created, clock.instant()));

        assertThat(found.orElseThrow().providerId())
                .isEqualTo(twilio.texts().getFirst().sid());
    }

    @Test
    void anothersTextToTheSamePhoneDoesNotPassForALostOne() {
        courier.deliver(dispatch(1, PHONE));
        var lost = new LostDispatch(2, PHONE, clock.instant(), clock.instant());

        assertThatThrownBy(() -> courier.find(lost)).isInstanceOf(TemporarilyUnsendable.class);
        clock.move(TextFixture.SETTLES_AFTER);
        assertThat(courier.find(lost)).isEmpty();
    }

    @Test
    void aTextIsFoundThoughTheClockWasAnHourAhead() {
        var receipt = courier.deliver(dispatch(1, PHONE));
        var ahead = clock.instant().plus(Duration.ofHours(1));

        assertThat(courier.find(new LostDispatch(1, PHONE, ahead, ahead))).contains(receipt);
    }

    @Test
    void whileTwilioCannotBeAskedNothingIsSettled() {
        var nowhere = TextFixture.courier(URI.create("http://localhost:1"), clock);
        var longAgo = clock.instant().minus(Duration.ofDays(2));

        assertThatThrownBy(() -> nowhere.find(new LostDispatch(1, PHONE, longAgo, longAgo)))
                .isInstanceOf(TemporarilyUnsendable.class);
    }

    private Dispatch dispatch(long id, String to) {
        return new Dispatch(
                id,
                Purpose.INVITATION,
                to,
                Locale.ENGLISH,
                Samples.content(),
                clock.instant().plus(Duration.ofMinutes(3)));
    }
}
