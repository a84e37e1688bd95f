package org.kinvite.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kinvite.Kinvite;
import org.kinvite.messaging.Messenger;
import org.kinvite.testing.TestDatabase;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * The whole application on a real database, with an engine that is away: erasing and exporting go through every feature.
 * Each test makes a family of its own, and nothing is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kinvite.class,
        properties = {
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.auth.method=none",
            "camunda.client.worker.defaults.enabled=false",
            "kinvite.public-url=http://localhost:8090",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.digest-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.messaging.opt-out-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.audit.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.messaging.text.account-sid=AC0123456789abcdef0123456789abcdef",
            "kinvite.messaging.text.auth-token=stand-in-token",
            "kinvite.messaging.text.from=+12025550100",
            "kinvite.privacy.batch=2",
            "logging.level.io.camunda=off",
            "logging.level.org.kinvite.engine=off"
        })
@AutoConfigureMockMvc
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(SomeFamily.class)
@MockitoBean(types = Messenger.class)
@interface PrivacyTest {}
