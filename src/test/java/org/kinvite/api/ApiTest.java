package org.kinvite.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.pin.PinsForTests;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.DatabaseTest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The use cases of the interface on a real database, at a time that the test chooses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    ApiTest.UseCases.class,
    PinsForTests.class,
    SomeDoor.class,
    DoorClock.class,
    AuditTrail.class,
    CurrentStaff.class
})
@TestPropertySource(
        properties = {
            "kinvite.api.requests-per-minute=3",
            "kinvite.pin.length=6",
            "kinvite.pin.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.digest-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@interface ApiTest {

    @TestConfiguration
    @EnableConfigurationProperties(ApiSettings.class)
    @ComponentScan(
            basePackages = "org.kinvite.api",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|Test).*"))
    class UseCases {}
}
