package org.kinvite.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What leaves this machine when traces are configured, seen by a collector that speaks OTLP over HTTP. */
class SilentTracesTest {

    final AtomicInteger posts = new AtomicInteger();
    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    HttpServer collector;

    final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(SilentTraces.class)
            .withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    OpenTelemetryAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class));

    @BeforeEach
    void collect() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            synchronized (received) {
                exchange.getRequestBody().transferTo(received);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            posts.incrementAndGet();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void aSpanTellsWhatHappenedAndWhereButNoMessageAndNoAddress() {
        application
                .withPropertyValues(
                        "management.tracing.sampling.probability=1.0",
                        "management.otlp.tracing.endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort() + "/v1/traces")
                .run(context -> {
                    fail(context.getBean(ObservationRegistry.class));
                    context.getBean(SdkTracerProvider.class).forceFlush();

                    await().until(() -> posts.get() > 0);
                    assertThat(text())
                            .contains("send email", "IllegalStateException", "SilentTracesTest", "/i/{token}")
                            .doesNotContain("linh@example.com", "kJ8x_3hTqPzZ");
                });
    }

    @Test
    void ofItselfNothingIsSent() {
        application.run(context -> {
            fail(context.getBean(ObservationRegistry.class));
            context.getBean(SdkTracerProvider.class).forceFlush();

            assertThat(posts).hasValue(0);
            assertThat(context.getBeansOfType(io.opentelemetry.sdk.trace.export.SpanExporter.class))
                    .isEmpty();
        });
    }

    private static void fail(ObservationRegistry observations) {
        var observation = Observation.start("kinvite.send", observations)
                .contextualName("send email")
                .lowCardinalityKeyValue("uri", "/i/{token}")
                .highCardinalityKeyValue("http.url", "/i/kJ8x_3hTqPzZ");
        observation.error(new IllegalStateException("no mailbox linh@example.com"));
        observation.stop();
    }

    private String text() {
        synchronized (received) {
            return received.toString(StandardCharsets.UTF_8);
        }
    }
}
