package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the family's side, with its mistakes, in Spanish and then in English, as everyone must be able to use it. */
@WalkTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FamilyPagesIT extends Walk {

    private static final SamplePerson CARLOS = SamplePeople.CARLOS_MARTINEZ;
    private static final String PHONE = "+17185550105";
    private static final String EMAIL = "carlos.en.casa@example.com";
    private static final String PASSWORD = "cometa azul sobre el puerto";

    private static FamilyWindow family;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void aFamilyRegistersInItsLanguageThroughEveryMistake() {
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(CARLOS);
        staff.sendTo(CARLOS, "Invite");
        assertThat(staff.onlineAccount(CARLOS)).containsText("Texted");

        family = new FamilyWindow(browsers.phone()).openNewestMessage(PHONE).followLink();
        shows("Tiene una invitación", "invitation");
        family.follow("No soy yo");
        shows("¿No es usted?", "not-me");
        family.follow("Volver a la invitación").press("Sí, soy yo").register("password");
        shows("Abra su cuenta familiar", "registration-refused");

        family.follow("Usar otro correo o teléfono");
        for (var wrong : new String[] {"nobody", "718.555.0190"}) {
            family.fill("Correo o teléfono", wrong).press("Envíenme un código");
            assertThat(family.page().locator("#contact-error")).isVisible();
        }
        shows("Inicie sesión con otro correo o teléfono", "own-contact-refused");
        family.fill("Correo o teléfono", "Carlos.En.Casa@Example.com").press("Envíenme un código");
        shows("Escriba el código", "code");
        var code = new FamilyWindow(browsers.phone()).numberFor(EMAIL);
        family.fill("Código", code.equals("000000") ? "000001" : "000000").press("Continuar");
        shows("Escriba el código", "code-refused");
        family.fill("Código", code.substring(0, 3) + " " + code.substring(3)).press("Continuar");
        family.register(PASSWORD);
        shows("Su registro está completo", "welcome");
    }

    @Test
    @Order(2)
    void myFamilySpeaksTheLanguageThatIsChosenAtItsFoot() {
        family.page().navigate("/family");
        shows("Mi familia", "my-family");
        family.revealPin();
        shows("Mi familia", "my-family-pin");
        family.page().navigate("/family/guide");
        shows("Cómo registrarse en la entrada", "guide");

        family.page().navigate("/family/account");
        shows("Mi cuenta", "account");
        family.follow("English");
        assertThat(family.heading()).hasText("My account");
        Assertions.assertThat(jdbc.sql("SELECT language FROM family_account WHERE sign_in_contact = ?")
                        .param(EMAIL)
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @Test
    @Order(3)
    void theSignInChangesToThePhoneAndTheOldContactIsTold() {
        family.follow("Change password").press("Change password");
        shows("Change password", "password-refused");
        family.follow("My account").follow("Change email or phone");
        family.fill("New email or phone", "(718) 555-0105")
                .fill("Current password", "not mine")
                .press("Send me a code");
        shows("Change what you sign in with", "sign-in-contact-refused");
        family.fill("Current password", PASSWORD).press("Send me a code");
        shows("Enter the code", "new-contact");
        family.fill("Code", new FamilyWindow(browsers.phone()).numberFor(PHONE)).press("Continue");
        assertThat(family.page().getByText("Your sign-in is changed.")).isVisible();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Assertions.assertThat(
                        jdbc.sql("SELECT state FROM message WHERE recipient = ? AND purpose = 'SIGN_IN_CHANGED'")
                                .param(EMAIL)
                                .query(String.class)
                                .list())
                .containsExactly("ACCEPTED"));
        var old = new FamilyWindow(browsers.phone()).openNewestMessage(EMAIL);
        assertThat(old.page().locator("pre")).containsText("This email no longer signs in to it.");
        assertThat(old.page().locator("pre a")).hasCount(0);
        Assertions.assertThat(jdbc.sql("SELECT COUNT(*) FROM sign_in_notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(4)
    void aForgottenPasswordIsReplacedAndPhonesAreReadHoweverTheyAreTyped() {
        family.press("Sign out").signIn("718.555.0105", "wrong");
        shows("Sign in to your family account", "sign-in-refused");
        family.follow("Forgot your password?").fill("Email or phone", "").press("Send me a code");
        shows("Choose a new password", "forgotten-refused");
        aMinutePasses(jdbc);
        family.fill("Email or phone", "+1 718 555 0105").press("Send me a code");
        shows("Enter the code", "reset-code");
        awaitReset();
        family.fill("Code", new FamilyWindow(browsers.phone()).numberFor(PHONE)).press("Continue");
        family.fill("New password", "password").press("Set the password");
        shows("Choose a new password", "new-password-refused");
        family.fill("New password", "otra cometa sobre el puerto").press("Set the password");
        shows("Sign in to your family account", "sign-in-new-password");
        family.signIn("1-718-555-0105", "otra cometa sobre el puerto");
        assertThat(family.heading()).hasText("My family");

        family.openNewestMessage(PHONE);
        family.page().navigate("/i/no-such-link");
        shows("We do not know this link", "unknown-link");
    }

    @Test
    @Order(5)
    void aLinkThatHasDoneItsWorkSaysSo() {
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(CARLOS);
        staff.press(staff.onlineAccount(CARLOS), "Unlink");
        staff.pressFor("FAMILY_ASKED", "Unlink");
        assertThat(staff.onlineAccount(CARLOS)).containsText("unlinked");
        family.page().navigate("/family");
        shows("Sign in to your family account", "sign-in-ended");

        staff.sendTo(CARLOS, "Invite");
        assertThat(staff.onlineAccount(CARLOS)).containsText("Texted");
        family.openNewestMessage(PHONE).followLink();
        staff.page().locator("#more-" + CARLOS.guardianId()).click();
        staff.press(staff.onlineAccount(CARLOS), "Withdraw");
        staff.press(staff.dialog(), "Withdraw");
        assertThat(staff.onlineAccount(CARLOS)).containsText("withdrawn");
        family.page().reload();
        // the language that was chosen in this browser stays, whatever is on record
        shows("This invitation was taken back", "link-withdrawn");
    }

    private static void shows(String heading, String name) {
        assertThat(family.heading()).hasText(heading);
        look(family.page(), "family-" + name);
    }

    private void awaitReset() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Assertions.assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ? AND purpose = 'PASSWORD_RESET'"
                                        + " AND state = 'ACCEPTED'")
                                .param(PHONE)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
    }
}
