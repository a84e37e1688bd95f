package org.kinvite.processtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class InMemoryEngineCustomizerTest {

    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void whateverThisRunWasToldItself() {
        context.setEnvironment(new MockEnvironment());
    }

    @Test
    void pointsToTheInMemoryEngineWhenNobodySaysOtherwise() {
        customize();

        assertThat(context.getEnvironment().getProperty("camunda.process-test.runtime-mode"))
                .isEqualTo("remote");
        assertThat(context.getEnvironment().getProperty("camunda.process-test.remote.client.grpc-address"))
                .isEqualTo(InMemoryRuntime.running().grpcAddress());
        assertThat(context.getEnvironment().getProperty("camunda.process-test.remote.client.rest-address"))
                .isEqualTo(InMemoryRuntime.running().restAddress());
    }

    @Test
    void leavesTheRuntimeToTheOnePropertyThatNamesIt() {
        TestPropertyValues.of("CAMUNDA_PROCESSTEST_RUNTIMEMODE=managed")
                .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT);

        customize();

        assertThat(context.getEnvironment().containsProperty("camunda.process-test.remote.client.grpc-address"))
                .isFalse();
    }

    @Test
    void concernsProcessTestsOnly() {
        var factory = new InMemoryEngineFactory();

        assertThat(factory.createContextCustomizer(getClass(), List.of())).isNull();
        assertThat(factory.createContextCustomizer(TimersTest.class, List.of()))
                .isEqualTo(factory.createContextCustomizer(CorrelationTest.class, List.of()));
    }

    private void customize() {
        new InMemoryEngineCustomizer().customizeContext(context, null);
    }
}
