package org.kinvite.processtest.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What all process tests together have passed through. Read from the reports of the single test classes: the one over all
 * of them covers only the JVM that wrote it last.
 */
final class TakenElements {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "report.json";

    private final Map<String, Set<String>> byProcess = new HashMap<>();

    private TakenElements() {}

    /** @param reports the folder that Camunda Process Test writes to; when it is missing, nothing was taken */
    static TakenElements in(Path reports) throws IOException {
        var taken = new TakenElements();
        if (Files.isDirectory(reports)) {
            try (var folders = Files.list(reports)) {
                for (var report : folders.map(folder -> folder.resolve(REPORT))
                        .filter(Files::exists)
                        .toList()) {
                    taken.add(JSON.readTree(report.toFile()));
                }
            }
        }
        return taken;
    }

    private void add(JsonNode report) {
        for (var coverage : report.required("coverages")) {
            var process = coverage.required("processDefinitionId").asText();
            var taken = byProcess.computeIfAbsent(process, first -> new HashSet<>());
            coverage.required("completedElements").forEach(element -> taken.add(element.asText()));
            coverage.required("takenSequenceFlows").forEach(flow -> taken.add(flow.asText()));
        }
    }

    Set<String> of(String process) {
        return byProcess.getOrDefault(process, Set.of());
    }
}
