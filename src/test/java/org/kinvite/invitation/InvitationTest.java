package org.kinvite.invitation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.engine.Outbox;
import org.kinvite.messaging.OptOuts;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the use cases of invitations on a real database, without web, engine or providers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({InvitationTest.UseCases.class, SomeFamilies.class, Outbox.class, AuditTrail.class, OptOuts.class})
@TestPropertySource(
        properties = {
            "kinvite.public-url=http://localhost:8090",
            "kinvite.pin.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.digest-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@interface InvitationTest {

    @TestConfiguration
    @ConfigurationPropertiesScan({"org.kinvite.invitation", "org.kinvite.pin"})
    @ComponentScan(
            basePackages = {"org.kinvite.invitation", "org.kinvite.account", "org.kinvite.pin"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*GroupRunner")
            })
    class UseCases {}
}
