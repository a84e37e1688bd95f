package org.kinvite.processtest;

import io.camunda.client.spring.event.CamundaClientClosingSpringEvent;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * After a test its workers hang up while the engine is about to answer them. The engine says so in errors with stack
 * traces, and is thrown away in the next moment: from the end of a test to the next one's beginning nobody listens.
 */
final class QuietEnd {

    private static final String COMPLAINS = "io.camunda.zeebe.processor";

    private final LoggingSystem logging = LoggingSystem.get(QuietEnd.class.getClassLoader());

    /** Before the workers hang up, by the same event. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void endOfTest(CamundaClientClosingSpringEvent closing) {
        logging.setLogLevel(COMPLAINS, LogLevel.OFF);
    }

    @EventListener
    void beginningOfTest(CamundaClientCreatedSpringEvent created) {
        logging.setLogLevel(COMPLAINS, null);
    }
}
