package org.kinvite.routes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kinvite.Kinvite;
import org.kinvite.messaging.Messenger;
import org.kinvite.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * The whole application on a real server and a real database, with an engine that is away and messages that are caught: what
 * it answers depends on neither.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kinvite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
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
            "kinvite.api.requests-per-minute=100000",
            "logging.level.io.camunda=off",
            "logging.level.org.kinvite.engine=off",
            "logging.level.org.kinvite.web.ErrorPages=warn"
        })
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.class)
@MockitoBean(types = Messenger.class)
@interface WholeApplication {}
