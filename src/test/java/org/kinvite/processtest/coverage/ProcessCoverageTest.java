package org.kinvite.processtest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCoverageTest {

    @TempDir
    private Path folder;

    private Path models;
    private Path reports;

    @BeforeEach
    void aModelWithTenElements() throws IOException {
        models = Files.createDirectory(folder.resolve("models"));
        reports = Files.createDirectory(folder.resolve("reports"));
        write(Bpmn.createExecutableProcess("errand")
                .startEvent("a")
                .sequenceFlowId("ab")
                .subProcess("b")
                .embeddedSubProcess()
                .startEvent("b1")
                .sequenceFlowId("b12")
                .endEvent("b2")
                .subProcessDone()
                .sequenceFlowId("bc")
                .exclusiveGateway("c")
                .sequenceFlowId("cd")
                .endEvent("d")
                .done());
    }

    @Test
    void whatTheTestClassesTookIsAddedUp() throws IOException {
        report("FirstTest", "errand", "'a', 'b', 'b1', 'b2', 'c'", "'ab', 'b12', 'bc'");
        report("SecondTest", "errand", "'a', 'd'", "'cd'");

        assertThat(coverage().ofProcesses())
                .singleElement()
                .returns(10, Coverage::covered)
                .returns(10, Coverage::total)
                .returns(1.0, Coverage::ratio);
    }

    @Test
    void whatNobodyTookIsNamed() throws IOException {
        report("FirstTest", "errand", "'a', 'b', 'b1', 'b2', 'c'", "'ab', 'b12', 'bc'");

        var errand = coverage().ofProcesses().getFirst();

        assertThat(errand.missing()).containsExactly("cd", "d");
        assertThat(errand.ratio()).isEqualTo(0.8);
        assertThat(errand.inWords()).contains("errand", "8 of  10", "80.0 %", "not taken: cd, d");
    }

    @Test
    void whatIsNotInTheModelCoversNothing() throws IOException {
        report("FirstTest", "errand", "'a', 'child-end'", "'flow-of-another-version'");
        report("SecondTest", "another", "'b', 'c'", "");

        assertThat(coverage().ofProcesses()).singleElement().returns(1, Coverage::covered);
    }

    @Test
    void aModelThatNoTestRunsIsNotForgotten() throws IOException {
        write(Bpmn.createExecutableProcess("another").startEvent().endEvent().done());
        write(Bpmn.createProcess("drawn-only").startEvent().endEvent().done());

        assertThat(coverage().ofProcesses())
                .extracting(Coverage::process, Coverage::ratio)
                .containsExactly(tuple("another", 0.0), tuple("errand", 0.0));
    }

    @Test
    void withoutReportsNothingIsCovered() throws IOException {
        Files.delete(reports);

        assertThat(coverage().ofProcesses()).singleElement().returns(0, Coverage::covered);
    }

    @Test
    void aReportOfAnotherShapeIsNotTakenForNothing() throws IOException {
        Files.writeString(Files.createDirectory(reports.resolve("FirstTest")).resolve("report.json"), "{}");

        assertThatThrownBy(this::coverage).hasMessageContaining("coverages");
    }

    @Test
    void theSummaryIsAListOfProcesses() throws IOException {
        report("FirstTest", "errand", "'a'", "");
        var summary = folder.resolve("new/summary.json");

        coverage().writeTo(summary);

        assertThat(new ObjectMapper().readTree(summary.toFile()))
                .hasToString("[{\"process\":\"errand\",\"covered\":1,\"total\":10,\"ratio\":0.1}]");
    }

    private ProcessCoverage coverage() throws IOException {
        return ProcessCoverage.of(models, reports);
    }

    private void write(BpmnModelInstance model) {
        var process =
                ProcessModel.in(model).map(ProcessModel::process).findFirst().orElse("drawn");
        Bpmn.writeModelToFile(models.resolve(process + ".bpmn").toFile(), model);
    }

    private void report(String test, String process, String elements, String flows) throws IOException {
        Files.writeString(
                Files.createDirectory(reports.resolve(test)).resolve("report.json"),
                """
                {"coverages": [{"processDefinitionId": "%s", "completedElements": [%s], "takenSequenceFlows": [%s]}]}
                """.formatted(process, elements, flows).replace('\'', '"'));
    }
}
