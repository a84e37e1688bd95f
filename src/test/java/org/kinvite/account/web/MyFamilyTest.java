package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.account.web.FamilyBrowser.location;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.UnlinkGuardian;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** My family, and what becomes of open tabs when staff unlink. */
@FamilyPagesTest
class MyFamilyTest {

    private static final Pattern PIN = Pattern.compile("<strong>(\\d{4,6})</strong>");

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    UnlinkGuardian unlinkGuardian;

    @Autowired
    RevealPin revealPin;

    @Autowired
    IssuePin issuePin;

    @Autowired
    JdbcClient jdbc;

    @MockitoSpyBean
    CurrentStaff currentStaff;

    @BeforeEach
    void staff() {
        accounts.prepare();
        Mockito.doReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"))
                .when(currentStaff)
                .actor();
    }

    @Test
    void aPinIsShownOnAPressIsKeptNowhereAndIsOnTheAuditTrail() {
        var family = accounts.family("Zoë");
        var guardian = family.guardians()[0];
        var tab = new FamilyBrowser(port).signedIn(family.contact());
        assertThat(tab.get("/family").body()).doesNotContainPattern(PIN);

        var shown = tab.sends("/family", "/family/children/" + guardian + "/pin");

        assertThat(shown.body()).contains("<strong>" + revealPin.of(guardian).orElseThrow() + "</strong>");
        assertThat(shown.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(shown.headers().firstValue("Refresh")).hasValue("60;url=/family");
        assertThat(tab.get("/family").body()).doesNotContainPattern(PIN);
        assertThat(audited("pin.shown", guardian)).isEqualTo(1);
    }

    @Test
    void somebodyElsesPinIsNotShownAndTheTryIsOnTheAuditTrail() {
        var family = accounts.family("Zoë");
        var other = accounts.family("Bao").guardians()[0];
        var tab = new FamilyBrowser(port).signedIn(family.contact());

        assertThat(location(tab.sends("/family", "/family/children/" + other + "/pin")))
                .isEqualTo("/family");

        assertThat(tab.get("/family").body())
                .contains("There is no PIN to show")
                .doesNotContainPattern(PIN);
        assertThat(audited("access.refused", other)).isEqualTo(1);
        assertThat(audited("pin.shown", other)).isZero();
    }

    @Test
    void unlinkingTheLastChildEndsEveryOpenTabWithItsNextRequest() {
        var family = accounts.family("Zoë");
        var guardian = family.guardians()[0];
        var laptop = new FamilyBrowser(port).signedIn(family.contact());
        var phone = new FamilyBrowser(port).signedIn(family.contact());
        var openForm = phone.token("/family");
        assertThat(laptop.get("/family").body()).contains("Zoë Tran");

        unlinkGuardian.unlink(guardian, 7, "Custody has changed");

        assertThat(location(laptop.get("/family"))).isEqualTo("/family/sign-in?next=%2Ffamily&ended");
        var reveal = phone.post("/family/children/" + guardian + "/pin", openForm, "Accept", "text/html");
        assertThat(location(reveal)).startsWith("/family/sign-in");
        assertThat(audited("pin.shown", guardian)).isZero();
        assertThat(laptop.get("/family/sign-in?next=%2Ffamily&ended").body()).contains("You were signed out");

        laptop.signedIn(family.contact());
        assertThat(laptop.get("/family").body())
                .contains("No child is linked to your account")
                .doesNotContain("Zoë");
    }

    @Test
    void unlinkingOneOfTwoChildrenLeavesTheTabsWithoutThatChild() {
        var family = accounts.family("Zoë", "Bao");
        var laptop = new FamilyBrowser(port).signedIn(family.contact());
        var phone = new FamilyBrowser(port).signedIn(family.contact());
        assertThat(laptop.get("/family").body()).contains("Zoë Tran", "Bao Tran");

        unlinkGuardian.unlink(family.guardians()[0], 7, "Custody has changed");

        for (var tab : new FamilyBrowser[] {laptop, phone}) {
            assertThat(tab.get("/family").body()).contains("Bao Tran").doesNotContain("Zoë");
            assertThat(location(tab.sends("/family", "/family/children/" + family.guardians()[0] + "/pin")))
                    .isEqualTo("/family");
            assertThat(tab.get("/family/guide").body()).doesNotContain("Zoë");
        }
        assertThat(audited("pin.shown", family.guardians()[0])).isZero();
    }

    @Test
    void unlinkingInvitingAndRegisteringAgainBringTheSamePinBack() {
        var family = accounts.family("Zoë");
        var guardian = family.guardians()[0];
        var pin = revealPin.of(guardian).orElseThrow();

        unlinkGuardian.unlink(guardian, 7, "Custody has changed");
        // what the process of the next invitation does first
        issuePin.forGuardian(guardian, 7, Optional.empty());
        var again = accounts.family();
        accounts.link(again.accountId(), guardian);

        var tab = new FamilyBrowser(port).signedIn(again.contact());
        assertThat(tab.sends("/family", "/family/children/" + guardian + "/pin").body())
                .contains("<strong>" + pin + "</strong>");
    }

    @Test
    void theLanguageIsKeptOnTheAccountAndSpokenAtTheNextSignIn() {
        var family = accounts.family("Zoë");
        var tab = new FamilyBrowser(port).signedIn(family.contact());

        tab.sends("/family/account", "/family/account/language", "language", "es");

        assertThat(tab.get("/family").body()).contains("Mi familia");
        assertThat(new FamilyBrowser(port)
                        .signedIn(family.contact())
                        .get("/family")
                        .body())
                .contains("Mi familia");
    }

    @Test
    void aLanguageChosenAtTheFootOfAPageIsKeptTooAndOfAStrangerNothingIs() {
        var family = accounts.family("Zoë");
        new FamilyBrowser(port).get("/family/sign-in?lang=es");
        var tab = new FamilyBrowser(port).signedIn(family.contact());
        assertThat(tab.get("/family").body()).contains("My family");

        assertThat(tab.get("/family?lang=es").body()).contains("Mi familia");

        assertThat(new FamilyBrowser(port)
                        .signedIn(family.contact())
                        .get("/family")
                        .body())
                .contains("Mi familia");
        assertThat(tab.get("/family?lang=tlh").body()).contains("Mi familia");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        var family = accounts.family("Zoë");
        var here = new FamilyBrowser(port).signedIn(family.contact());
        var elsewhere = new FamilyBrowser(port).signedIn(family.contact());
        var page = "/family/account/password";

        assertThat(here.sends(page, page, "current", "wrong", "password", "seven quiet herons")
                        .body())
                .contains("That is not your password");
        assertThat(here.sends(page, page, "current", SomeAccounts.PASSWORD, "password", "password")
                        .body())
                .contains("would be guessed too soon");
        assertThat(location(here.sends(page, page, "current", SomeAccounts.PASSWORD, "password", "seven quiet herons")))
                .isEqualTo("/family/account");

        assertThat(here.get("/family/account").body()).contains("Your password is changed.");
        assertThat(location(elsewhere.get("/family"))).startsWith("/family/sign-in");
        assertThat(new FamilyBrowser(port)
                        .signsIn(family.contact(), SomeAccounts.PASSWORD, "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(new FamilyBrowser(port).signsIn(family.contact(), "seven quiet herons", "")))
                .isEqualTo("/family");
    }

    private int audited(String action, long guardian) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_id = ? AND actor_kind = 'FAMILY'")
                .params(action, guardian)
                .query(Integer.class)
                .single();
    }
}
