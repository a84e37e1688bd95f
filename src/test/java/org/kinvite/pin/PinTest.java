package org.kinvite.pin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The use cases of this feature on the database, PINs of four digits, one site of one agency. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({PinTest.UseCases.class, AuditTrail.class, TestTime.class})
@MockitoBean(types = CurrentStaff.class)
@TestPropertySource(
        properties = {
            "kinvite.pin.length=4",
            "kinvite.pin.encryption-key=" + TestKeys.KEY,
            "kinvite.pin.digest-key=" + TestKeys.KEY
        })
@interface PinTest {

    @TestConfiguration
    @EnableConfigurationProperties(PinSettings.class)
    @ComponentScan(
            basePackages = "org.kinvite.pin",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    class UseCases {

        @Bean
        SomeSite someSite(JdbcClient jdbc, Pins pins, PinVault vault) {
            return new SomeSite(jdbc, pins, vault);
        }
    }
}
