package org.kinvite.processtest.coverage;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process that can be run, and what there is to pass through.
 *
 * @param process its id
 * @param elements the ids of its flow nodes and sequence flows, those of sub-processes included
 */
record ProcessModel(String process, Set<String> elements) {

    /** All executable processes in the {@code .bpmn} files of a folder, by file name. */
    static List<ProcessModel> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> in(Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        }
    }

    static Stream<ProcessModel> in(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(process -> new ProcessModel(process.getId(), elementsOf(process, model)));
    }

    private static Set<String> elementsOf(Process process, BpmnModelInstance model) {
        var ids = new TreeSet<String>();
        Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .filter(element -> isWithin(process, element))
                .map(BaseElement::getId)
                .forEach(ids::add);
        return ids;
    }

    private static boolean isWithin(Process process, ModelElementInstance element) {
        var parent = element.getParentElement();
        return parent != null && (parent.equals(process) || isWithin(process, parent));
    }
}
