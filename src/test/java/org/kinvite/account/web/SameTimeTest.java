package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * How long it takes to be told nothing must tell nothing: the medians of 200 tries each, with and without an account, taken
 * in turns and as a stranger sees them, over HTTP.
 */
@FamilyPagesTest
@TestPropertySource(
        properties = {
            "kinvite.account.sign-in-tries=100000",
            "kinvite.account.sign-in-tries-per-address=100000",
            "kinvite.account.codes-per-hour-and-address=100000"
        })
class SameTimeTest {

    private static final Logger LOG = LoggerFactory.getLogger(SameTimeTest.class);
    private static final int WARM_UP = 20;
    private static final int TRIES = 200;

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    FamilyBrowser stranger;

    @BeforeEach
    void aStranger() {
        accounts.prepare();
        stranger = new FamilyBrowser(port);
    }

    @Test
    void aWrongPasswordTakesAsLongAsAnUnknownContact() {
        var family = accounts.family("Zoë");
        var token = stranger.token("/family/sign-in");

        compare("sign-in", i -> signIn(token, family.contact()), i -> signIn(token, "nobody" + i + "@example.com"));
    }

    @Test
    void askingForANewPasswordTakesAsLongForAnUnknownContact() {
        var families = new ArrayList<SomeAccounts.Family>();
        for (int i = 0; i < TRIES + WARM_UP; i++) {
            families.add(accounts.family("Zoë"));
        }
        var token = stranger.token("/family/forgotten-password");

        compare(
                "forgotten password",
                i -> ask(token, families.get(i).contact()),
                i -> ask(token, "no" + families.get(i).contact()));
    }

    private void compare(String what, IntFunction<Integer> known, IntFunction<Integer> unknown) {
        var withAccount = new ArrayList<Long>();
        var without = new ArrayList<Long>();
        for (int i = 0; i < TRIES + WARM_UP; i++) {
            var a = nanos(known, i);
            var b = nanos(unknown, i);
            if (i >= WARM_UP) {
                withAccount.add(a);
                without.add(b);
            }
        }
        var ratio = (double) median(withAccount) / median(without);
        LOG.info(
                "{}: median {} µs with an account, {} µs without, ratio {}",
                what,
                median(withAccount) / 1000,
                median(without) / 1000,
                "%.3f".formatted(ratio));
        assertThat(ratio).isBetween(0.85, 1.18);
    }

    private static long nanos(IntFunction<Integer> request, int number) {
        var begin = System.nanoTime();
        assertThat(request.apply(number)).isIn(302, 422);
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private int signIn(String token, String contact) {
        return stranger.post("/family/sign-in", token + "&contact=" + contact + "&password=guessed")
                .statusCode();
    }

    private int ask(String token, String contact) {
        return stranger.post("/family/forgotten-password", token + "&contact=" + contact)
                .statusCode();
    }
}
