package org.kinvite.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A line of the log in each format that {@code logging.structured.format.console} knows, with our own configuration. */
class SilentLogsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void aFailureIsToldWithItsIdsAndItsTraceButWithoutItsMessage(String format) throws IOException {
        var line = encoded(
                format, new IllegalStateException("no linh@example.com", new IllegalArgumentException("Linh Tran")));

        var json = new JsonMapper().readTree(line);
        assertThat(json.findValue(format.equals("gelf") ? "_invitationId" : "invitationId")
                        .asText())
                .isEqualTo("42");
        assertThat(line)
                .contains("invitation.send job 7 failed", "IllegalStateException", "SilentLogsTest")
                .contains("IllegalArgumentException")
                .doesNotContain("linh@example.com", "Tran");
    }

    @Test
    void aStartThatFailsSaysWhy() throws IOException {
        var wrong = new IllegalArgumentException("kinvite.metrics.token must have at least 24 characters");

        assertThat(encoded("ecs", new BeanCreationException("scrapeSettings", "cannot be made", wrong)))
                .contains("kinvite.metrics.token must have at least 24 characters");
    }

    private static String encoded(String format, Throwable failure) throws IOException {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), ours());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        var event = new LoggingEvent(
                SilentLogsTest.class.getName(),
                context.getLogger("org.kinvite.engine.Jobs"),
                Level.WARN,
                "{} job {} failed",
                failure,
                new Object[] {"invitation.send", 7});
        event.setMDCPropertyMap(Map.of("invitationId", "42"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private static Environment ours() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("ours", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
