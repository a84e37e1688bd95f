package org.kinvite.reconciliation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.account.AccountSettingsOnly;
import org.kinvite.engine.EngineMemory;
import org.kinvite.engine.EngineState;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.OutboxDepth;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.kinvite.invitation.InvitationSettingsOnly;
import org.kinvite.letter.LetterSettingsOnly;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.messaging.UnclearSends;
import org.kinvite.pin.ChangePin;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.DatabaseTest;
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

/** Every check and its mending on a real database, at a time that the test chooses; engine and providers are mocks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    ReconciliationTest.Checks.class,
    AccountSettingsOnly.class,
    InvitationSettingsOnly.class,
    LetterSettingsOnly.class,
    SomeTrouble.class,
    SettableClock.class,
    Outbox.class,
    OutboxDepth.class,
    ProcessSigns.class,
    EngineMemory.class,
    AuditTrail.class,
    OptOuts.class,
    QuietHours.class,
    Inviter.OfSite.class
})
@TestPropertySource(
        properties = {
            "kinvite.public-url=http://localhost:8090",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@MockitoBean(
        types = {
            CurrentStaff.class,
            Messenger.class,
            StuckInstances.class,
            EngineState.class,
            UnclearSends.class,
            IssuePin.class,
            ChangePin.class,
            RevealPin.class
        })
@interface ReconciliationTest {

    @TestConfiguration
    @EnableConfigurationProperties({ReconciliationSettings.class, PublicUrl.class, TextHours.class})
    @ComponentScan(
            basePackages = {
                "org.kinvite.reconciliation",
                "org.kinvite.invitation",
                "org.kinvite.account",
                "org.kinvite.task",
                "org.kinvite.letter",
                "org.kinvite.familymessage"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.(web|process)\\..*",
                                ".*(ResetCodeSender|PrintRunner|Reconciler|ReconciliationMeters|StartAgainRunner|Test|Test\\$.*)"
                            }))
    class Checks {

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }
}
