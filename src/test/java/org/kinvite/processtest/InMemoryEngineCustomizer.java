package org.kinvite.processtest;

import io.camunda.process.test.api.CamundaAssert;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points Camunda Process Test to the in-memory engine, unless {@value #RUNTIME_MODE} is set: {@code managed} runs the
 * same tests on Camunda Process Test's own Docker containers. A record, since contexts are shared by those that are equal.
 */
record InMemoryEngineCustomizer() implements ContextCustomizer {

    static final String RUNTIME_MODE = "camunda.process-test.runtime-mode";

    /** The engine answers at once; a tenth of the default makes tests three times as quick. */
    private static final Duration ASSERTION_INTERVAL = Duration.ofMillis(10);

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        ((GenericApplicationContext) context).registerBean(ForgetfulAnnotations.class);
        if (!Binder.get(context.getEnvironment())
                .bind(RUNTIME_MODE, String.class)
                .isBound()) {
            var runtime = InMemoryRuntime.running();
            TestPropertyValues.of(
                            RUNTIME_MODE + "=remote",
                            "camunda.process-test.remote.client.grpc-address=" + runtime.grpcAddress(),
                            "camunda.process-test.remote.client.rest-address=" + runtime.restAddress(),
                            "camunda.process-test.remote.camunda-monitoring-api-address=" + runtime.restAddress())
                    .applyTo(context);
            CamundaAssert.setAssertionInterval(ASSERTION_INTERVAL);
        }
    }
}
