package org.kinvite.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kinvite.Kinvite;
import org.kinvite.local.LocalStack;
import org.kinvite.testing.TestBroker;
import org.kinvite.testing.TestDatabase;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole product; all such tests share one running application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Kinvite.class, LocalStack.class},
        webEnvironment = WebEnvironment.DEFINED_PORT)
@AutoConfigureObservability
@ActiveProfiles("local")
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = {TestDatabase.class, TestBroker.class, FreeLocalStack.class})
@interface WalkTest {}
