package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.account.web.FamilyBrowser.location;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.SentCodes;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family changes what it signs in with, and proves it with a code. */
@FamilyPagesTest
class ChangeSignInTest {

    private static final String ASK = "/family/account/sign-in";
    private static final String CODE = "/family/account/sign-in/code";

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    Messenger messenger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    SomeAccounts.Family family;
    FamilyBrowser tab;
    SentCodes codes;
    String wanted;

    @BeforeEach
    void aSignedInFamily() {
        accounts.prepare();
        family = accounts.family("Zoë");
        tab = new FamilyBrowser(port).signedIn(family.contact());
        codes = new SentCodes(messenger);
        wanted = "new" + Ids.next() + "@example.com";
    }

    @AfterEach
    void forgetTries() {
        jdbc.sql("DELETE FROM attempt").update();
    }

    @Test
    void theNewContactSignsInOnceItsCodeWasEnteredAndTheOtherSessionsEnd() {
        var elsewhere = new FamilyBrowser(port).signedIn(family.contact());

        assertThat(location(ask(wanted))).isEqualTo(CODE);
        assertThat(tab.get(CODE).body()).contains(wanted, "one-time-code");
        assertThat(codes.newestMessage().purpose()).isEqualTo(Purpose.VERIFICATION_CODE);
        assertThat(codes.newestMessage().recipient()).isEqualTo(wanted);
        assertThat(location(enter(
                        codes.newest().substring(0, 3) + " " + codes.newest().substring(3))))
                .isEqualTo("/family/account");

        assertThat(tab.get("/family/account").body()).contains("Your sign-in is changed.", wanted);
        assertThat(location(elsewhere.get("/family"))).startsWith("/family/sign-in");
        assertThat(location(new FamilyBrowser(port).signsIn(wanted, SomeAccounts.PASSWORD, "")))
                .isEqualTo("/family");
        assertThat(new FamilyBrowser(port)
                        .signsIn(family.contact(), SomeAccounts.PASSWORD, "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyAKeyedHashOfTheCodeIsKept() {
        ask(wanted);

        assertThat(jdbc.sql("SELECT code_hash FROM verification_code WHERE contact = ?")
                        .param(wanted)
                        .query(byte[].class)
                        .single())
                .hasSize(32)
                .isNotEqualTo(codes.newest().getBytes());
    }

    @Test
    void withoutThePasswordNoCodeIsSent() {
        var refused = tab.sends(ASK, ASK, "contact", wanted, "password", "not mine");

        assertThat(refused.body()).contains("That is not your password", wanted);
        assertThat(codes.count()).isZero();
    }

    @Test
    void tooManyWrongPasswordsAreNotCalledTooManyCodes() {
        for (int i = 0; i < 5; i++) {
            tab.sends(ASK, ASK, "contact", wanted, "password", "not mine");
        }

        assertThat(ask(wanted).body())
                .contains("password-error", "Too many wrong passwords were tried for this account.")
                .doesNotContain("codes were asked for");
        assertThat(codes.count()).isZero();
    }

    @Test
    void fiveWrongTriesEndTheCodeEvenForTheRightOne() {
        ask(wanted);

        for (int i = 0; i < 4; i++) {
            assertThat(enter(codes.wrong()).body()).contains("That is not the code.");
        }
        assertThat(enter(codes.wrong()).body()).contains("wrong too often");
        assertThat(enter(codes.newest()).body()).contains("wrong too often");
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanFive() {
        ask(wanted);
        var token = tab.token(CODE);

        try (var guessers = Executors.newFixedThreadPool(20)) {
            var answers = IntStream.range(0, 100)
                    .mapToObj(i -> guessers.submit(() ->
                            tab.post(CODE, token + "&code=" + codes.wrong()).body()))
                    .toList();
            assertThat(answers.stream().filter(answer -> {
                        try {
                            return answer.get().contains("That is not the code.");
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .hasSizeLessThanOrEqualTo(5);
        }
        assertThat(enter(codes.newest()).body()).contains("wrong too often");
    }

    @Test
    void aCodeIsTooOldAfterTenMinutesAndANewOneWorks() {
        ask(wanted);
        clock.move(Duration.ofMinutes(11));

        assertThat(enter(codes.newest()).body()).contains("too old or was used before");
        assertThat(location(tab.sends(CODE, CODE + "/again"))).isEqualTo(CODE);
        assertThat(location(enter(codes.newest()))).isEqualTo("/family/account");
    }

    @Test
    void anotherCodeIsSentAfterAMinuteAtTheEarliest() {
        ask(wanted);
        var first = codes.newest();

        assertThat(tab.sends(CODE, CODE + "/again").body()).contains("A code went there a moment ago");
        clock.move(Duration.ofSeconds(61));
        assertThat(location(tab.sends(CODE, CODE + "/again"))).isEqualTo(CODE);
        assertThat(codes.count()).isEqualTo(2);
        if (!first.equals(codes.newest())) {
            assertThat(enter(first).body()).contains("That is not the code.");
        }
    }

    @Test
    void whoHasProvenAContactThatIsTakenIsToldAndAStrangerIsNot() {
        var other = accounts.family("Bao");

        assertThat(location(ask(other.contact()))).isEqualTo(CODE);
        assertThat(tab.get(CODE).body()).doesNotContain("another family account");
        assertThat(location(enter(codes.newest()))).isEqualTo(ASK);

        assertThat(tab.get(ASK).body()).contains(other.contact(), "signs in to another family account");
        assertThat(tab.get("/family/account").body()).contains(family.contact());
    }

    @Test
    void aContactThatCannotBeReachedIsToldBesideTheField() {
        doThrow(new ContactUnreachable(ContactUnreachable.Reason.NOT_A_MOBILE))
                .when(messenger)
                .send(any());

        assertThat(ask("(202) 555-0191").body()).contains("cannot receive texts", "(202) 555-0191");
    }

    @Test
    void noMoreThanFiveCodesAnHourGoToOneContact() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> {
                    clock.move(Duration.ofSeconds(61));
                    return ask(wanted);
                })
                .toArray(HttpResponse[]::new);

        assertThat(codes.count()).isEqualTo(5);
        assertThat(Arrays.stream(answers).limit(5)).allMatch(answer -> answer.statusCode() == 302);
        assertThat((String) answers[5].body()).contains("Too many codes were asked for.");
    }

    private HttpResponse<String> ask(String contact) {
        return tab.sends(ASK, ASK, "contact", contact, "password", SomeAccounts.PASSWORD);
    }

    private HttpResponse<String> enter(String code) {
        return tab.sends(CODE, CODE, "code", code);
    }
}
