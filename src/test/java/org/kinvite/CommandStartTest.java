package org.kinvite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** A command opens no port and takes no job; a plain start does both. */
class CommandStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"kinvite.import", "kinvite.audit.verify", "kinvite.administrator"})
    void anOptionMakesTheStartACommand(String option) {
        var environment = started(new MockEnvironment().withProperty(option, "anything"));

        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("camunda.client.worker.defaults.enabled"))
                .isEqualTo("false");
    }

    @Test
    void withoutOneTheApplicationStartsAsEver() {
        assertThat(started(new MockEnvironment()).getProperty("server.port")).isNull();
    }

    private static MockEnvironment started(MockEnvironment environment) {
        new CommandStart().postProcessEnvironment(environment, null);
        return environment;
    }
}
