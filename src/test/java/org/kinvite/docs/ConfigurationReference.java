package org.kinvite.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** {@code docs/configuration.md}, made from the typed settings: what the compiler wrote down of them, and application.yaml. */
final class ConfigurationReference {

    private static final String HEAD = """
            # Configuration

            Kinvite's own settings, made from the code by `ConfigurationReferenceTest`; do not edit this page. Each can be set as an
            argument (`--kinvite.public-url=…`), in a file (`spring.config.import`) or as the environment variable beside it. What
            comes from Spring Boot (`spring.*`, `server.*`, `management.*`) and from Camunda (`camunda.client.*`) is in their own
            documentation; which of those an installation needs is in [operations.md](operations.md). Durations are written
            `500ms`, `10s`, `5m`, `2h` or `3d`.
            """;

    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");

    private ConfigurationReference() {}

    static String text() throws IOException {
        var shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .getFirst();
        var byPrefix = StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(METADATA.toFile())
                                .get("properties")
                                .spliterator(),
                        false)
                .collect(Collectors.groupingBy(ConfigurationReference::prefix, TreeMap::new, Collectors.toList()));
        var text = new StringBuilder(HEAD);
        byPrefix.forEach((prefix, properties) -> text.append(table(prefix, properties, shipped)));
        return text.toString();
    }

    private static String table(String prefix, List<JsonNode> properties, PropertySource<?> shipped) {
        return properties.stream()
                .map(property -> row(property, shipped))
                .sorted()
                .collect(Collectors.joining(
                        "\n",
                        "\n## `" + prefix
                                + "`\n\n| Setting | Environment variable | Unless set | What |\n|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(JsonNode property, PropertySource<?> shipped) {
        var name = property.get("name").asText();
        return "| `%s` | `%s` | %s | %s |"
                .formatted(name, variable(name), unlessSet(property, shipped), what(property));
    }

    private static String prefix(JsonNode property) {
        var name = property.get("name").asText();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** As Spring Boot reads it: dots become underscores, dashes vanish. */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static String unlessSet(JsonNode property, PropertySource<?> shipped) {
        var inFile = shipped.getProperty(property.get("name").asText());
        var value = inFile == null ? withoutFile(property.get("defaultValue")) : inFile.toString();
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    /** Lists are written as they would be set. */
    private static String withoutFile(JsonNode value) {
        var text = value == null ? "" : value.isArray() ? value.toString() : value.asText();
        return text.replaceAll("[\\[\\]\" ]", "");
    }

    private static String what(JsonNode property) {
        var description = property.path("description").asText();
        return description
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }
}
