package org.kinvite.processtest.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of all models their process tests pass through.
 *
 * @param ofProcesses one for each executable process, whether a test runs it or not
 */
public record ProcessCoverage(List<Coverage> ofProcesses) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * @param models the folder of the {@code .bpmn} files
     * @param reports the folder to which Camunda Process Test has written its reports
     */
    public static ProcessCoverage of(Path models, Path reports) throws IOException {
        var taken = TakenElements.in(reports);
        return new ProcessCoverage(ProcessModel.in(models).stream()
                .map(model -> Coverage.of(model, taken))
                .toList());
    }

    /** One line a process. */
    public String inWords() {
        return ofProcesses.stream().map(Coverage::inWords).collect(Collectors.joining(System.lineSeparator()));
    }

    /** As a JSON list of process, covered, total and ratio. */
    public void writeTo(Path summary) throws IOException {
        Files.createDirectories(summary.toAbsolutePath().getParent());
        JSON.writeValue(summary.toFile(), ofProcesses);
    }
}
