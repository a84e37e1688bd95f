package org.kinvite.processtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bridge does not do, it says; it never answers as if it had. */
@ErrandTest
class RefusalsTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @Test
    void aFilterThatIsNotKnownIsRefused() {
        refuses(
                client.newProcessInstanceSearchRequest().filter(filter -> filter.batchOperationId("1")),
                "no filter by \"batchOperationId\"");
        refuses(
                client.newUserTaskSearchRequest()
                        .filter(filter -> filter.processInstanceVariables(Map.of("number", "1"))),
                "no filter by \"processInstanceVariables\"");
        refuses(
                client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.orFilters(List.of(or -> or.processDefinitionId(Errand.PROCESS)))),
                "no filter by \"$or\"");
    }

    @Test
    void aSearchThatIsNotKnownIsRefused() {
        refuses(client.newDecisionInstanceSearchRequest(), "no search of decision-instances");
        refuses(client.newJobSearchRequest(), "no search of jobs");
    }

    @Test
    void aCommandThatIsNotKnownIsRefused() {
        refuses(client.newUpdateUserTaskCommand(1).priority(1), "no PATCH /v2/user-tasks/1");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> client.newProcessInstanceGetRequest(1).send().join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> client.newCompleteUserTaskCommand(1).send().join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("404");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    POST, /v2/process-instances/search, `{"filter": {"state": {"$almost": "ACTIVE"}}}`, 501
                    POST, /v2/process-instances/search, `{"filter": {"state": ["ACTIVE"]}}`, 501
                    POST, /v2/process-instances/search, `{"filter": {"state": {}}}`, 501
                    POST, /v2/process-instances/search, `{"sort": [{"field": "mood"}]}`, 501
                    POST, /v2/process-instances/search, `{"page": {"before": "1"}}`, 501
                    POST, /v2/process-instances/search, `{"projection": ["state"]}`, 501
                    POST, /v2/process-instances/search, `{"filter": `, 400
                    POST, /actuator/clock/add, `{"offset": 1}`, 400
                    POST, /v2/user-tasks/1/assignment, `{}`, 400
                    DELETE, /v2/process-instances/1, ``, 501
                    GET, /v2/users, ``, 501
                    GET, /v2/users/1, ``, 501
                    """)
    void aRequestThatIsNotUnderstoodIsAProblem(String method, String path, String body, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(engine.getCamundaRestAddress() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static void refuses(FinalCommandStep<?> request, String why) {
        assertThatThrownBy(() -> request.send().join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("501")
                .hasMessageContaining(why);
    }
}
