package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.grpc.Status.Code;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether it knows a process, with a command that it has to reject: to start that process before an
 * element that no model has. Nothing is started, nothing is written but the rejection, and every version answers it.
 */
@Component
class ModelProbe {

    private static final String NO_ELEMENT = "Event_ThatNoModelHas";

    private final CamundaClient client;
    private final EngineSettings settings;

    ModelProbe(CamundaClient client, EngineSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Whether the engine says that it does not know the process; an engine that says nothing has forgotten nothing. */
    boolean isForgotten(String processId) {
        try {
            client.newCreateInstanceCommand()
                    .bpmnProcessId(processId)
                    .latestVersion()
                    .startBeforeElement(NO_ELEMENT)
                    .requestTimeout(settings.requestTimeout())
                    .send()
                    .join();
            return false;
        } catch (ClientException e) {
            return Rejection.of(e).is(Code.NOT_FOUND);
        }
    }
}
