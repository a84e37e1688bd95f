package org.kinvite.processtest;

import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The elements that process instances have entered; neither the processes themselves nor sequence flows. */
final class ElementInstances extends Table<ElementInstanceResult> {

    private static final Set<BpmnElementType> LEFT_OUT =
            EnumSet.of(BpmnElementType.PROCESS, BpmnElementType.SEQUENCE_FLOW);

    private final ProcessDefinitions definitions;
    private final Incidents incidents;

    ElementInstances(ProcessDefinitions definitions, Incidents incidents) {
        super("element-instances", ElementInstanceResult.class);
        this.definitions = definitions;
        this.incidents = incidents;
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof ProcessInstanceRecordValue value
                && event.getIntent() instanceof ProcessInstanceIntent intent
                && !LEFT_OUT.contains(value.getBpmnElementType())) {
            switch (intent) {
                case ELEMENT_ACTIVATING -> begin(event, value);
                case ELEMENT_COMPLETED -> end(event, ElementInstanceStateEnum.COMPLETED);
                case ELEMENT_TERMINATED -> end(event, ElementInstanceStateEnum.TERMINATED);
                default -> {
                    // between these nothing shows
                }
            }
        }
    }

    private void begin(Record<?> event, ProcessInstanceRecordValue value) {
        put(
                event.getKey(),
                new ElementInstanceResult()
                        .elementInstanceKey(Json.key(event.getKey()))
                        .elementId(value.getElementId())
                        .elementName(definitions.nameOfElement(value.getProcessDefinitionKey(), value.getElementId()))
                        .type(ElementInstanceResult.TypeEnum.valueOf(
                                value.getBpmnElementType().name()))
                        .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                        .processDefinitionKey(Json.key(value.getProcessDefinitionKey()))
                        .processDefinitionId(value.getBpmnProcessId())
                        .startDate(Json.date(event.getTimestamp()))
                        .state(ElementInstanceStateEnum.ACTIVE)
                        .tenantId(value.getTenantId()));
    }

    private void end(Record<?> event, ElementInstanceStateEnum state) {
        row(event.getKey()).ifPresent(row -> row.state(state).endDate(Json.date(event.getTimestamp())));
    }

    @Override
    Collection<ElementInstanceResult> rows() {
        var rows = super.rows();
        rows.forEach(row -> {
            var incident = incidents.openOf(row.getElementInstanceKey());
            row.hasIncident(incident.isPresent()).incidentKey(incident.orElse(null));
        });
        return rows;
    }
}
