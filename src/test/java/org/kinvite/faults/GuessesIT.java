package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.kinvite.faults.matrix.Count;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.people.Stranger;
import org.kinvite.faults.provider.Accepted;

/** A thousand guesses, eight at a time. */
@OnlyInTheMatrix
class GuessesIT extends Faults {

    private static final int GUESSES = 1_000;
    private static final int AT_ONCE = 8;
    private static final int TOKEN_BYTES = 24;

    @AfterEach
    void letOthersTryAgain() {
        installation.database().asked().sql("DELETE FROM attempt").update();
    }

    @Fault(value = 21, what = "1,000 guesses at a password")
    void theContactIsLockedOutAndToldSo(Row row) throws Exception {
        var family = invited();
        new Family(application).register(family);
        var since = System.nanoTime();
        var page = "/family/sign-in";
        var browsers = browsers();
        var answers = guess(n -> browsers.get(n % AT_ONCE)
                .post(page, page, "contact=" + family.recipient() + "&password=wrong-guess-" + n));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(422));
        assertThat(answers.stream().filter(answer -> !answer.body().contains("Too many wrong tries")))
                // of those at once, each may see the others' tries counted before it sees its own
                .hasSizeBetween(1, 5);
        var right = new Family(application)
                .post(page, page, "contact=" + family.recipient() + "&password=" + Family.PASSWORD.replace(' ', '+'));
        assertThat(right.body()).contains("Too many wrong tries");
        row.ran(Count.NOTHING, Duration.ofNanos(System.nanoTime() - since));
    }

    @Fault(value = 21, what = "at a verification code")
    void theCodeIsUsedUpAndToldSo(Row row) throws Exception {
        var family = new Family(application);
        var registration = family.confirm(invited()) + "/registration";
        var contact = "guesses" + System.nanoTime() + "@families.example.org";
        family.post(registration + "/contact", registration + "/contact", "contact=" + contact);
        var code = installation.providers().accepted().stream()
                .filter(message -> message.recipient().equals(contact))
                .map(message -> message.words().replaceAll("(?s).*\\b(\\d{6})\\b.*", "$1"))
                .findFirst()
                .orElseThrow();
        var since = System.nanoTime();
        var token = family.token(registration + "/code");
        var answers = guess(n -> family.send(
                registration + "/code", token + "&code=%06d".formatted((Integer.parseInt(code) + 1 + n) % 1_000_000)));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(422));
        var right = family.send(registration + "/code", token + "&code=" + code);
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("no longer works");
        row.ran(Count.NOTHING, Duration.ofNanos(System.nanoTime() - since));
    }

    @Fault(value = 21, what = "at a link's token")
    void nobodyFindsALink(Row row) throws Exception {
        var since = System.nanoTime();
        var stranger = new Stranger(application);
        var random = new SecureRandom();
        var answers = guess(n -> stranger.asks("GET", "/i/" + token(random)));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
        row.note("a token has 192 bits: guesses are told that there is no such link, nobody is locked out");
        row.ran(Count.NOTHING, Duration.ofNanos(System.nanoTime() - since));
    }

    private static String token(SecureRandom random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Accepted invited() {
        var cohort = Cohort.byEmail(1, installation);
        var reckoning = Reckoning.of(cohort, installation);
        Staff.at(application).inviteGroup(cohort);
        until(reckoning::isSettled);
        return reckoning.messages().getFirst();
    }

    private List<Family> browsers() {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(n -> new Family(application))
                .toList();
    }

    private static List<HttpResponse<String>> guess(IntFunction<HttpResponse<String>> guess) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = threads.invokeAll(IntStream.range(0, GUESSES)
                    .mapToObj(n -> (Callable<HttpResponse<String>>) () -> guess.apply(n))
                    .toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
