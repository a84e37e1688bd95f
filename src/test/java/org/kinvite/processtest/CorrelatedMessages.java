package org.kinvite.processtest;

import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionResult;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;

/** Messages that have reached a process instance, or started one. */
final class CorrelatedMessages extends Table<CorrelatedMessageSubscriptionResult> {

    private final ProcessInstances instances;

    CorrelatedMessages(ProcessInstances instances) {
        super("correlated-message-subscriptions", CorrelatedMessageSubscriptionResult.class);
        this.instances = instances;
    }

    @Override
    void apply(Record<?> event) {
        if (event.getIntent() == ProcessMessageSubscriptionIntent.CORRELATED) {
            reached(event, (ProcessMessageSubscriptionRecordValue) event.getValue());
        } else if (event.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED) {
            started(event, (MessageStartEventSubscriptionRecordValue) event.getValue());
        }
    }

    private void reached(Record<?> event, ProcessMessageSubscriptionRecordValue value) {
        put(
                event.getPosition(),
                correlated(event)
                        .messageKey(Json.key(value.getMessageKey()))
                        .messageName(value.getMessageName())
                        .correlationKey(value.getCorrelationKey())
                        .elementId(value.getElementId())
                        .elementInstanceKey(Json.key(value.getElementInstanceKey()))
                        .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                        .processDefinitionId(value.getBpmnProcessId())
                        .processDefinitionKey(instances
                                .definitionOf(value.getProcessInstanceKey())
                                .orElse(null))
                        .tenantId(value.getTenantId()));
    }

    private void started(Record<?> event, MessageStartEventSubscriptionRecordValue value) {
        put(
                event.getPosition(),
                correlated(event)
                        .messageKey(Json.key(value.getMessageKey()))
                        .messageName(value.getMessageName())
                        .correlationKey(value.getCorrelationKey())
                        .elementId(value.getStartEventId())
                        .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                        .processDefinitionId(value.getBpmnProcessId())
                        .processDefinitionKey(Json.key(value.getProcessDefinitionKey()))
                        .tenantId(value.getTenantId()));
    }

    private static CorrelatedMessageSubscriptionResult correlated(Record<?> event) {
        return new CorrelatedMessageSubscriptionResult()
                .subscriptionKey(Json.key(event.getKey()))
                .correlationTime(Json.date(event.getTimestamp()))
                .partitionId(event.getPartitionId());
    }
}
