package org.kinvite.processtest;

import io.camunda.client.spring.annotation.processor.AbstractCamundaAnnotationProcessor;
import io.camunda.client.spring.event.CamundaClientClosingSpringEvent;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Mends the starter (camunda/camunda#46638, up to 8.8.14): with each client it finds all workers and deployments of the
 * context again and adds them to those it knows, so that the n-th test opens n workers of a type and deploys n times.
 * When a test's client closes, what was found for it is forgotten.
 */
final class ForgetfulAnnotations {

    private static final List<String> FOUND = List.of("jobWorkerValues", "deploymentValues");

    private final List<AbstractCamundaAnnotationProcessor> processors;

    ForgetfulAnnotations(List<AbstractCamundaAnnotationProcessor> processors) {
        this.processors = processors;
    }

    @EventListener
    void forget(CamundaClientClosingSpringEvent closing) {
        processors.forEach(processor -> FOUND.stream()
                .filter(field -> ReflectionUtils.findField(processor.getClass(), field) != null)
                .map(field -> (Collection<?>) ReflectionTestUtils.getField(processor, field))
                .forEach(Collection::clear));
    }
}
