package org.kinvite.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** No cluster runs in this build: what can be said about the files without one. */
class KubernetesFilesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path DOCKER = Path.of("docker");
    private static final Path KINVITE = DOCKER.resolve(Path.of("kubernetes", "kinvite.yaml"));
    private static final Path CAMUNDA = DOCKER.resolve(Path.of("kubernetes", "camunda-values.yaml"));

    /** A misspelt variable would be ignored without a word. */
    @Test
    void everySettingOfOursExists() throws IOException {
        var given = documents(KINVITE).stream()
                .filter(document -> document.get("kind").asText().equals("ConfigMap"))
                .flatMap(document -> StreamSupport.stream(
                        ((Iterable<String>) () -> document.get("data").fieldNames()).spliterator(), false))
                .filter(name -> name.startsWith("KINVITE_"))
                .toList();

        assertThat(given).hasSizeGreaterThan(3).isSubsetOf(ComposeFilesTest.settings());
    }

    @Test
    void instancesAreAskedAsTheImageIs() throws IOException {
        var container = documents(KINVITE).getFirst().at("/spec/template/spec/containers/0");

        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/serving");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/liveness");
        assertThat(Files.readString(DOCKER.resolve("Dockerfile"))).contains("/actuator/health/serving");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
    }

    @Test
    void theApplicationMayDoTheSameInBothKindsOfCluster() throws IOException {
        var values = documents(CAMUNDA).getFirst();
        var compose = documents(DOCKER.resolve(Path.of("camunda", "application.yaml")))
                .getFirst()
                .at("/camunda/security/initialization");

        var here = values.at("/orchestration/security/initialization");
        assertThat(here.get("authorizations")).isEqualTo(compose.get("authorizations"));
        assertThat(here.get("users")).isEqualTo(compose.get("users"));
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        return YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(file.toFile())
                .readAll();
    }
}
