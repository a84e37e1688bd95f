package org.kinvite.processtest;

import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.MessageSubscriptionStateEnum;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;

/** What process instances wait, or have waited, for. */
final class MessageSubscriptions extends Table<MessageSubscriptionResult> {

    private final ProcessInstances instances;

    MessageSubscriptions(ProcessInstances instances) {
        super("message-subscriptions", MessageSubscriptionResult.class);
        this.instances = instances;
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof ProcessMessageSubscriptionRecordValue value
                && event.getIntent() instanceof ProcessMessageSubscriptionIntent intent) {
            switch (intent) {
                case CREATED -> put(event, value, MessageSubscriptionStateEnum.CREATED);
                case CORRELATED -> put(event, value, MessageSubscriptionStateEnum.CORRELATED);
                case DELETED -> put(event, value, MessageSubscriptionStateEnum.DELETED);
                default -> {
                    // on its way to one of these
                }
            }
        }
    }

    private void put(Record<?> event, ProcessMessageSubscriptionRecordValue value, MessageSubscriptionStateEnum state) {
        put(
                event.getKey(),
                new MessageSubscriptionResult()
                        .messageSubscriptionKey(Json.key(event.getKey()))
                        .messageName(value.getMessageName())
                        .correlationKey(value.getCorrelationKey())
                        .messageSubscriptionState(state)
                        .lastUpdatedDate(Json.date(event.getTimestamp()))
                        .elementId(value.getElementId())
                        .elementInstanceKey(Json.key(value.getElementInstanceKey()))
                        .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                        .processDefinitionId(value.getBpmnProcessId())
                        .processDefinitionKey(instances
                                .definitionOf(value.getProcessInstanceKey())
                                .orElse(null))
                        .tenantId(value.getTenantId()));
    }
}
