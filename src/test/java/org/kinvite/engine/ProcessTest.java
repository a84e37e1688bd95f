package org.kinvite.engine;

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
import org.springframework.context.annotation.Import;

/**
 * A test of a model with its real workers, and without database and web: every test begins with an empty engine in which
 * all models are deployed. The test class says what else there is, in a nested configuration that scans its package, and
 * with the use cases as mocks. See docs/process-tests.md.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CamundaSpringProcessTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            // the engine and the workers are started for each test; what a failed test has seen is still told
            "logging.level.io.camunda=warn",
            "logging.level.io.camunda.process.test=info"
        })
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    CamundaAutoConfiguration.class,
    // without a meter registry the starter's workers take jobs and lose them without a word
    MetricsAutoConfiguration.class,
    SimpleMetricsExportAutoConfiguration.class
})
@Import(ProcessTestBeans.class)
public @interface ProcessTest {}
