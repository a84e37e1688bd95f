package org.kinvite.processtest;

import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.Optional;
import java.util.stream.Stream;

/** Incidents, open and resolved. */
final class Incidents extends Table<IncidentResult> {

    Incidents() {
        super("incidents", IncidentResult.class);
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof IncidentRecordValue value
                && event.getIntent() instanceof IncidentIntent intent) {
            switch (intent) {
                case CREATED -> put(event.getKey(), opened(event, value));
                case RESOLVED -> row(event.getKey()).ifPresent(row -> row.state(IncidentResult.StateEnum.RESOLVED));
                default -> {
                    // a migrated incident stays as it is
                }
            }
        }
    }

    private static IncidentResult opened(Record<?> event, IncidentRecordValue value) {
        return new IncidentResult()
                .incidentKey(Json.key(event.getKey()))
                .errorType(IncidentResult.ErrorTypeEnum.valueOf(
                        value.getErrorType().name()))
                .errorMessage(value.getErrorMessage())
                .elementId(value.getElementId())
                .elementInstanceKey(Json.key(value.getElementInstanceKey()))
                .jobKey(Json.key(value.getJobKey()))
                .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                .processDefinitionKey(Json.key(value.getProcessDefinitionKey()))
                .processDefinitionId(value.getBpmnProcessId())
                .creationTime(Json.date(event.getTimestamp()))
                .state(IncidentResult.StateEnum.ACTIVE)
                .tenantId(value.getTenantId());
    }

    boolean anyOpenIn(String processInstanceKey) {
        return open().anyMatch(row -> row.getProcessInstanceKey().equals(processInstanceKey));
    }

    /** The key of the incident that an element waits in. */
    Optional<String> openOf(String elementInstanceKey) {
        return open().filter(row -> row.getElementInstanceKey().equals(elementInstanceKey))
                .map(IncidentResult::getIncidentKey)
                .findFirst();
    }

    private Stream<IncidentResult> open() {
        return rows().stream().filter(row -> row.getState() == IncidentResult.StateEnum.ACTIVE);
    }
}
