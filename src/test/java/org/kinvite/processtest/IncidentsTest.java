package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.response.Incident;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What breaks is seen, and what is mended goes on. */
@ErrandTest
class IncidentsTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @Test
    void aDecisionThatCannotBeMadeIsAnIncidentUntilItCan() {
        var key = Errand.start(client, 1);
        engine.completeJob(Errand.JOB);
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait");
        Errand.answer(client, 1, null);
        assertThatProcessInstance(byKey(key)).hasActiveIncidents().hasActiveElements("is-good");
        var incident = incident();
        assertThat(incident.getElementId()).isEqualTo("is-good");
        assertThat(client.newProcessInstanceGetRequest(key).send().join().getHasIncident())
                .isTrue();

        client.newSetVariablesCommand(key)
                .variables(Map.of("good", true))
                .send()
                .join();
        client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();

        assertThatProcessInstance(byKey(key))
                .isCompleted()
                .hasNoActiveIncidents()
                .hasCompletedElements("done");
        assertThat(incident().getState()).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    void aJobThatHasNoRetriesLeftIsAnIncident() {
        var key = Errand.start(client, 1);
        var job = client.newActivateJobsCommand()
                .jobType(Errand.JOB)
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .getFirst();

        client.newFailCommand(job).retries(0).errorMessage("lost").send().join();

        assertThatProcessInstance(byKey(key)).hasActiveIncidents();
        assertThat(incident())
                .returns(IncidentErrorType.JOB_NO_RETRIES, Incident::getErrorType)
                .returns("lost", Incident::getErrorMessage)
                .returns(job.getKey(), Incident::getJobKey);
    }

    private Incident incident() {
        return client.newIncidentSearchRequest().send().join().singleItem();
    }
}
