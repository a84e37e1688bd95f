package org.kinvite.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the broker's own debug exporter wrote of each record: the engine's truth, which no search API of 8.6 tells. */
public record EngineRecords(List<JsonNode> all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static EngineRecords in(Path log) {
        try (var lines = Files.lines(log)) {
            return new EngineRecords(lines.filter(line -> line.contains("\"recordType\""))
                    .map(line -> parse(line.substring(line.indexOf('{'))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's keys of the user tasks that were created for an invitation, the oldest first. */
    public List<Long> userTasksOf(long invitationId) {
        var instances = instancesOf(invitationId);
        return of("USER_TASK", "CREATED")
                .filter(value ->
                        instances.contains(value.path("processInstanceKey").asLong()))
                .map(value -> value.path("userTaskKey").asLong())
                .toList();
    }

    /** The ends that the process instance of an invitation has reached, e.g. {@code Event_Registered}. */
    public List<String> endsOf(long invitationId) {
        var instances = instancesOf(invitationId);
        return of("PROCESS_INSTANCE", "ELEMENT_COMPLETED")
                .filter(value ->
                        instances.contains(value.path("processInstanceKey").asLong()))
                .filter(value -> value.path("bpmnElementType").asText().equals("END_EVENT"))
                .map(value -> value.path("elementId").asText())
                .toList();
    }

    private List<Long> instancesOf(long invitationId) {
        return of("MESSAGE_START_EVENT_SUBSCRIPTION", "CORRELATED")
                .filter(value -> value.path("correlationKey").asText().equals(Long.toString(invitationId)))
                .map(value -> value.path("processInstanceKey").asLong())
                .toList();
    }

    private Stream<JsonNode> of(String valueType, String intent) {
        return all.stream()
                .filter(entry -> entry.path("valueType").asText().equals(valueType)
                        && entry.path("intent").asText().equals(intent))
                .map(entry -> entry.path("value"));
    }
}
