package org.kinvite.familymessage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.account.RegisteredGuardians;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OptOuts;
import org.kinvite.messaging.PublicUrl;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.pin.PinsForTests;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.DatabaseTest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The use cases of messages on a real database, at a time of day that the test chooses; only the provider is a mock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    FamilyMessageTest.UseCases.class,
    PinsForTests.class,
    RegisteredGuardians.class,
    RegisteredFamily.class,
    SettableClock.class,
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
            "kinvite.pin.length=6",
            "kinvite.pin.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.digest-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@MockitoBean(types = {CurrentStaff.class, Messenger.class, StuckInstances.class})
@interface FamilyMessageTest {

    @TestConfiguration
    @EnableConfigurationProperties({PublicUrl.class, TextHours.class})
    @ComponentScan(
            basePackages = {"org.kinvite.familymessage", "org.kinvite.task"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.(web|process)\\.|Test).*"))
    class UseCases {}
}
