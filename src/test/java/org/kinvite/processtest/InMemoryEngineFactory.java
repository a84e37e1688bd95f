package org.kinvite.processtest;

import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Gives every {@code @CamundaSpringProcessTest} the in-memory engine. Found by way of META-INF/spring.factories. */
final class InMemoryEngineFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return AnnotatedElementUtils.hasAnnotation(testClass, CamundaSpringProcessTest.class)
                ? new InMemoryEngineCustomizer()
                : null;
    }
}
