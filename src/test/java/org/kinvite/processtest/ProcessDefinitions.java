package org.kinvite.processtest;

import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Deployed processes, and the names that only the model knows. */
final class ProcessDefinitions extends Table<ProcessDefinitionResult> {

    private final Map<Long, byte[]> resources = new HashMap<>();
    private final Map<Long, BpmnModelInstance> models = new HashMap<>();

    ProcessDefinitions() {
        super("process-definitions", ProcessDefinitionResult.class);
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValueType() == ValueType.PROCESS && event.getIntent() == ProcessIntent.CREATED) {
            add((io.camunda.zeebe.protocol.record.value.deployment.Process) event.getValue());
        }
    }

    private void add(io.camunda.zeebe.protocol.record.value.deployment.Process process) {
        var key = process.getProcessDefinitionKey();
        resources.put(key, process.getResource());
        put(
                key,
                new ProcessDefinitionResult()
                        .processDefinitionKey(Json.key(key))
                        .processDefinitionId(process.getBpmnProcessId())
                        .name(named(key, process.getBpmnProcessId(), Process.class, Process::getName)
                                .orElse(null))
                        .resourceName(process.getResourceName())
                        .version(process.getVersion())
                        .versionTag(Json.text(process.getVersionTag()))
                        .tenantId(process.getTenantId())
                        .hasStartForm(false));
    }

    String xml(long key) {
        return Optional.ofNullable(resources.get(key))
                .map(resource -> new String(resource, StandardCharsets.UTF_8))
                .orElseThrow(() -> Problem.notFound("no process definition has the key " + key));
    }

    /** The name in the diagram, or the id of what has none. */
    String nameOfProcess(long key, String processId) {
        return named(key, processId, Process.class, Process::getName).orElse(processId);
    }

    /** The name in the diagram, or the id of what has none. */
    String nameOfElement(long key, String elementId) {
        return named(key, elementId, FlowElement.class, FlowElement::getName).orElse(elementId);
    }

    private <E> Optional<String> named(long key, String id, Class<E> type, Function<E, String> name) {
        return Optional.ofNullable(model(key).getModelElementById(id))
                .filter(type::isInstance)
                .map(type::cast)
                .map(name)
                .map(Json::text);
    }

    private BpmnModelInstance model(long key) {
        return models.computeIfAbsent(
                key, unread -> Bpmn.readModelFromStream(new ByteArrayInputStream(resources.get(unread))));
    }
}
