package org.kinvite.processtest;

import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.Collection;
import java.util.Optional;

/** Process instances and how they ended. */
final class ProcessInstances extends Table<ProcessInstanceResult> {

    private final ProcessDefinitions definitions;
    private final Incidents incidents;

    ProcessInstances(ProcessDefinitions definitions, Incidents incidents) {
        super("process-instances", ProcessInstanceResult.class);
        this.definitions = definitions;
        this.incidents = incidents;
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof ProcessInstanceRecordValue value
                && event.getIntent() instanceof ProcessInstanceIntent intent
                && value.getBpmnElementType() == BpmnElementType.PROCESS) {
            switch (intent) {
                case ELEMENT_ACTIVATING -> begin(event, value);
                case ELEMENT_COMPLETED -> end(event, ProcessInstanceStateEnum.COMPLETED);
                case ELEMENT_TERMINATED -> end(event, ProcessInstanceStateEnum.TERMINATED);
                default -> {
                    // between these nothing shows
                }
            }
        }
    }

    private void begin(Record<?> event, ProcessInstanceRecordValue value) {
        var definition = value.getProcessDefinitionKey();
        put(
                event.getKey(),
                new ProcessInstanceResult()
                        .processInstanceKey(Json.key(event.getKey()))
                        .processDefinitionKey(Json.key(definition))
                        .processDefinitionId(value.getBpmnProcessId())
                        .processDefinitionName(definitions.nameOfProcess(definition, value.getBpmnProcessId()))
                        .processDefinitionVersion(value.getVersion())
                        .processDefinitionVersionTag(definitions
                                .row(definition)
                                .map(found -> found.getVersionTag())
                                .orElse(null))
                        .parentProcessInstanceKey(Json.key(value.getParentProcessInstanceKey()))
                        .parentElementInstanceKey(Json.key(value.getParentElementInstanceKey()))
                        .startDate(Json.date(event.getTimestamp()))
                        .state(ProcessInstanceStateEnum.ACTIVE)
                        .tags(value.getTags())
                        .tenantId(value.getTenantId()));
    }

    private void end(Record<?> event, ProcessInstanceStateEnum state) {
        row(event.getKey()).ifPresent(row -> row.state(state).endDate(Json.date(event.getTimestamp())));
    }

    @Override
    Collection<ProcessInstanceResult> rows() {
        var rows = super.rows();
        rows.forEach(row -> row.hasIncident(incidents.anyOpenIn(row.getProcessInstanceKey())));
        return rows;
    }

    /** The key of the definition that an instance runs by. */
    Optional<String> definitionOf(long instance) {
        return row(instance).map(ProcessInstanceResult::getProcessDefinitionKey);
    }
}
