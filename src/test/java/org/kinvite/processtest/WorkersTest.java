package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.spring.annotation.processor.JobWorkerAnnotationProcessor;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

/** The workers of a context serve every test, each once. */
@ErrandTest
@Import(WorkersTest.Runner.class)
class WorkersTest {

    public static class Runner {

        @JobWorker(type = Errand.JOB, autoComplete = false)
        public void run(JobClient client, ActivatedJob job) {
            client.newCompleteCommand(job).variables(Map.of("steps", 7)).send().join();
        }
    }

    @Autowired
    private CamundaClient client;

    @Autowired
    private JobWorkerAnnotationProcessor starter;

    @RepeatedTest(3)
    void aWorkerIsOpenedOnceForEachTest() {
        var key = Errand.start(client, 1);

        assertThatProcessInstance(byKey(key)).hasActiveElements("wait").hasVariable("steps", 7);
        assertThat((Collection<?>) ReflectionTestUtils.getField(starter, "jobWorkerValues"))
                .hasSize(1);
    }
}
