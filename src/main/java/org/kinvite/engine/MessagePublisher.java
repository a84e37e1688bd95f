package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.PublishMessageResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Hands messages to the engine without waiting for its answer. */
@Component
class MessagePublisher {

    private final CamundaClient client;
    private final EngineSettings settings;

    MessagePublisher(CamundaClient client, EngineSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** The row's id is the message id, so that the engine recognises a repeat for as long as it keeps the message. */
    CompletionStage<PublishMessageResponse> publish(ClaimedMessage message) {
        try {
            return client.newPublishMessageCommand()
                    .messageName(message.name())
                    .correlationKey(message.correlationKey())
                    .messageId(Long.toString(message.id()))
                    .timeToLive(message.timeToLive())
                    .variables(message.variables())
                    .requestTimeout(settings.requestTimeout())
                    .send();
        } catch (ClientException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
