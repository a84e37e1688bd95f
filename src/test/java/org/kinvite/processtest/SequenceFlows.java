package org.kinvite.processtest;

import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowResult;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sequence flows that process instances have taken, each once an instance. */
final class SequenceFlows {

    private final Map<String, ProcessInstanceSequenceFlowResult> taken = new LinkedHashMap<>();

    void apply(Record<?> event) {
        if (event.getValue() instanceof ProcessInstanceRecordValue value
                && event.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN) {
            var id = value.getProcessInstanceKey() + "_" + value.getElementId();
            taken.putIfAbsent(
                    id,
                    new ProcessInstanceSequenceFlowResult()
                            .sequenceFlowId(id)
                            .elementId(value.getElementId())
                            .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                            .processDefinitionKey(Json.key(value.getProcessDefinitionKey()))
                            .processDefinitionId(value.getBpmnProcessId())
                            .tenantId(value.getTenantId()));
        }
    }

    List<ProcessInstanceSequenceFlowResult> takenBy(long processInstance) {
        return taken.values().stream()
                .filter(flow -> flow.getProcessInstanceKey().equals(Json.key(processInstance)))
                .toList();
    }
}
