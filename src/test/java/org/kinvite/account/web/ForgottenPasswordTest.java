package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kinvite.account.web.FamilyBrowser.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.SentCodes;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password, and what a stranger learns by asking for one: nothing. */
@FamilyPagesTest
class ForgottenPasswordTest {

    private static final String HERE = "/family/forgotten-password";
    private static final String CODE = HERE + "/code";
    private static final String PASSWORD = HERE + "/password";

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    Messenger messenger;

    @Autowired
    JdbcClient jdbc;

    SentCodes codes;
    FamilyBrowser browser;

    @BeforeEach
    void aFreshBrowser() {
        accounts.prepare();
        codes = new SentCodes(messenger);
        browser = new FamilyBrowser(port);
    }

    @AfterEach
    void forgetTries() {
        jdbc.sql("DELETE FROM attempt").update();
    }

    @Test
    void aCodeLeadsToANewPasswordWhichEndsEverySession() {
        var family = accounts.family("Zoë");
        var open = new FamilyBrowser(port).signedIn(family.contact());
        for (int i = 0; i < 6; i++) {
            browser.signsIn(family.contact(), "forgotten " + i, "");
        }

        assertThat(location(ask(family.contact()))).isEqualTo(CODE);
        await().until(() -> codes.count() == 1);
        assertThat(codes.newestMessage().purpose()).isEqualTo(Purpose.PASSWORD_RESET);
        assertThat(codes.newestMessage().recipient()).isEqualTo(family.contact());
        assertThat(browser.sends(CODE, CODE, "code", codes.wrong()).body()).contains("That is not the code.");
        assertThat(location(browser.sends(CODE, CODE, "code", codes.newest()))).isEqualTo(PASSWORD);
        assertThat(browser.sends(PASSWORD, PASSWORD, "password", "password").body())
                .contains("would be guessed too soon");
        assertThat(location(browser.sends(PASSWORD, PASSWORD, "password", "seven quiet herons")))
                .isEqualTo("/family/sign-in");

        assertThat(browser.get("/family/sign-in").body()).contains("Your new password is set", family.contact());
        assertThat(location(open.get("/family"))).startsWith("/family/sign-in");
        assertThat(location(browser.signsIn(family.contact(), "seven quiet herons", "")))
                .isEqualTo("/family");
        assertThat(location(browser.get(PASSWORD))).isEqualTo(HERE);
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_entry WHERE action = 'family.password-reset' AND subject_id = ?")
                        .param(family.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aContactWithoutAnAccountIsToldTheSameAndSentNothing() {
        var family = accounts.family("Zoë");
        var nobody = "nobody" + Ids.next() + "@example.com";
        var stranger = new FamilyBrowser(port);

        ask(family.contact());
        var answer = stranger.sends(HERE, HERE, "contact", nobody);
        assertThat(location(answer)).isEqualTo(CODE);
        assertThat(sameWords(stranger.get(CODE).body(), nobody))
                .isEqualTo(sameWords(browser.get(CODE).body(), family.contact()));
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM verification_code WHERE send_after IS NOT NULL")
                        .query(Integer.class)
                        .single()
                == 0);

        assertThat(codes.count()).isEqualTo(1);
        assertThat(stranger.sends(CODE, CODE, "code", "123456").body()).contains("That is not the code.");
    }

    @Test
    void aCodeWorksOnlyInTheSessionThatAskedForIt() {
        var family = accounts.family("Zoë");
        ask(family.contact());
        await().until(() -> codes.count() == 1);

        assertThat(location(new FamilyBrowser(port).get(CODE))).isEqualTo(HERE);
        assertThat(location(new FamilyBrowser(port).get(PASSWORD))).isEqualTo(HERE);
    }

    @Test
    void askingTwiceInAMinuteIsToldAndSendsOnce() {
        var family = accounts.family("Zoë");
        ask(family.contact());

        assertThat(ask(family.contact()).body()).contains("A code went there a moment ago");
        await().during(Duration.ofMillis(300)).until(() -> codes.count() == 1);
    }

    private HttpResponse<String> ask(String contact) {
        return browser.sends(HERE, HERE, "contact", contact);
    }

    private static String sameWords(String page, String contact) {
        return page.replace(contact, "").replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }
}
