package org.kinvite.testing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model as its test holds it against the code, in the words of the naming chain. */
public record ModelUnderTest(BpmnModelInstance model) {

    private static final Pattern NAMED_BY_EXPRESSION = Pattern.compile("\"([^\"]+)\"");

    /** @param process the id of the process, and so the name of its file */
    public static ModelUnderTest of(String process) {
        return new ModelUnderTest(
                Bpmn.readModelFromStream(ModelUnderTest.class.getResourceAsStream("/bpmn/" + process + ".bpmn")));
    }

    public List<String> processes() {
        return model.getModelElementsByType(Process.class).stream()
                .map(Process::getId)
                .toList();
    }

    public List<String> messages() {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .toList();
    }

    public List<String> errorCodes() {
        return model.getModelElementsByType(Error.class).stream()
                .map(Error::getErrorCode)
                .toList();
    }

    /** The worker that each job type should have, by the id of its task. */
    public Map<String, String> workersByJobType() {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .flatMap(task ->
                        jobTypes(task).map(type -> Map.entry(type, task.getId().replace("Task_", "") + "Worker")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> jobTypes(ServiceTask task) {
        var type = task.getSingleExtensionElement(ZeebeTaskDefinition.class).getType();
        return type.startsWith("=")
                ? NAMED_BY_EXPRESSION.matcher(type).results().map((MatchResult result) -> result.group(1))
                : Stream.of(type);
    }

    /** The same of the code. */
    public static Map<String, String> workersByJobType(Class<?>... workers) {
        return Arrays.stream(workers)
                .flatMap(worker -> jobTypes(worker).map(type -> Map.entry(type, worker.getSimpleName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> jobTypes(Class<?> worker) {
        return Arrays.stream(worker.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JobWorker.class)))
                .map(JobWorker::type);
    }
}
