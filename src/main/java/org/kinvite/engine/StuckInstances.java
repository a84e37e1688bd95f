package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.grpc.Status.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Process instances that stand in an incident: taken away, so that their process can begin anew. */
@Component
public class StuckInstances {

    private final CamundaClient client;
    private final EngineSettings settings;

    StuckInstances(CamundaClient client, EngineSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * Cancels an instance; one that is gone already is no problem.
     *
     * @return false when the engine did not do it: asked again later
     */
    public boolean cancel(long instanceKey) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the engine is never called inside a transaction");
        }
        try {
            client.newCancelInstanceCommand(instanceKey)
                    .requestTimeout(settings.requestTimeout())
                    .send()
                    .join();
            return true;
        } catch (ClientException e) {
            return Rejection.of(e).is(Code.NOT_FOUND);
        }
    }
}
