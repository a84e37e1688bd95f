package org.kinvite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kinvite.processtest.coverage.ProcessCoverage;

/**
 * Every path of every model is taken by a process test. Not a test by name: the build runs it, with its properties, when
 * all tests have run.
 */
class ProcessCoverageCheck {

    private final double least = Double.parseDouble(System.getProperty("process-coverage.least"));

    @TestFactory
    Stream<DynamicTest> everyPathIsTaken() throws IOException {
        var coverage = ProcessCoverage.of(Path.of("bpmn"), Path.of(System.getProperty("process-coverage.reports")));
        coverage.writeTo(Path.of(System.getProperty("process-coverage.summary")));
        System.out.println("Flow nodes and sequence flows that process tests take:\n" + coverage.inWords());
        assertThat(coverage.ofProcesses()).as("models").isNotEmpty();
        return coverage.ofProcesses().stream()
                .map(process -> DynamicTest.dynamicTest(
                        process.process(),
                        () -> assertThat(process.ratio()).as(process.inWords()).isGreaterThanOrEqualTo(least)));
    }
}
