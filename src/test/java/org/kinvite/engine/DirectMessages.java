package org.kinvite.engine;

import io.camunda.client.CamundaClient;

/** Publishes messages as the relay does, without an outbox. */
public class DirectMessages {

    private final CamundaClient client;

    DirectMessages(CamundaClient client) {
        this.client = client;
    }

    public void publish(EngineMessage message) {
        client.newPublishMessageCommand()
                .messageName(message.name())
                .correlationKey(message.correlationKey())
                .timeToLive(message.timeToLive())
                .variables(Variables.toJson(message.variables()))
                .send()
                .join();
    }
}
