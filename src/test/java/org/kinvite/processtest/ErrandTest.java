package org.kinvite.processtest;

import io.camunda.client.spring.configuration.CamundaAutoConfiguration;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** A test with the {@link Errand}, deployed into an empty engine before each test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CamundaSpringProcessTest
@SpringBootTest(
        classes = ErrandBeans.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"logging.level.io.camunda=warn", "logging.level.io.camunda.process.test=info"})
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    CamundaAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    SimpleMetricsExportAutoConfiguration.class
})
@interface ErrandTest {}
