package org.kinvite.invitation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.account.AccountSettingsOnly;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.kinvite.letter.LetterSettingsOnly;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.pin.ChangePin;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of the use cases of invitations on a real database, without web, engine or providers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    InvitationTest.UseCases.class,
    AccountSettingsOnly.class,
    LetterSettingsOnly.class,
    SomeFamilies.class,
    TestTime.class,
    Outbox.class,
    ProcessSigns.class,
    AuditTrail.class,
    OptOuts.class,
    QuietHours.class,
    Inviter.OfSite.class
})
@TestPropertySource(
        properties = {
            "kinvite.public-url=http://localhost:8090",
            // by day and by night: what quiet hours do is tested with a clock that stands
            "kinvite.messaging.texts-from=00:00",
            "kinvite.messaging.texts-until=23:59:59.999999",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@MockitoBean(
        types = {
            CurrentStaff.class,
            Messenger.class,
            StuckInstances.class,
            GroupRunner.class,
            IssuePin.class,
            ChangePin.class,
            RevealPin.class
        })
@interface InvitationTest {

    @TestConfiguration
    @EnableConfigurationProperties({InvitationSettings.class, PublicUrl.class, TextHours.class})
    @ComponentScan(
            basePackages = {
                "org.kinvite.invitation",
                "org.kinvite.account",
                "org.kinvite.task",
                "org.kinvite.letter",
                "org.kinvite.familymessage"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(GroupRunner|PrintRunner|ResetCodeSender|Test\\$.*)")
            })
    class UseCases {

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }
}
