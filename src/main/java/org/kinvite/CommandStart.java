package org.kinvite;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes a start with one of the options below a command: no port is opened, no job of the engine is taken (one that is cut
 * off by the command's end would wait for its timeout), and the console is the report's.
 */
class CommandStart implements EnvironmentPostProcessor {

    private static final String[] OPTIONS = {"kinvite.import", "kinvite.audit.verify", "kinvite.administrator"};

    private static final Map<String, Object> COMMAND = Map.of(
            "server.port", "-1",
            "camunda.client.worker.defaults.enabled", "false",
            "spring.main.banner-mode", "off",
            "logging.threshold.console", "ERROR");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Stream.of(OPTIONS).anyMatch(environment::containsProperty)) {
            environment.getPropertySources().addFirst(new MapPropertySource("kinvite-command", COMMAND));
        }
    }
}
