package org.kinvite.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Map;
import org.kinvite.messaging.MovableClock;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The trail and its chain on the database, with a clock that can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    AuditTrail.class,
    ChainEnds.class,
    SealBatch.class,
    VerifyTrail.class,
    ErasedSubjects.class,
    TrimTrail.class,
    BlankDetails.class,
    MovableClock.class,
    AuditTest.Keys.class
})
@interface AuditTest {

    /** The chain's keys. */
    @TestConfiguration(proxyBeanMethods = false)
    class Keys {

        private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        private static final String NEWER_KEY = "HxwdHhobGBkWFxQVEhMQEQ4PDA0KCwgJBgcEBQIDAAE=";

        @Bean
        ChainKeys chainKeys() {
            return keys("1");
        }

        static ChainKeys keys(String current) {
            return new ChainKeys(settings(current, KEY));
        }

        static ChainKeys newerKeyAlone() {
            return new ChainKeys(settings("2", ""));
        }

        static AuditSettings settings(String current, String key) {
            return new AuditSettings(
                    key, Map.of("2", NEWER_KEY), current, Duration.ofMillis(10), 1000, Duration.ofHours(1));
        }
    }
}
