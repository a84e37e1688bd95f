package org.kinvite.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No Docker runs in this build: what can be said about the files without it. */
class ComposeFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final List<Path> FILES = List.of(
            FOLDER.resolve("compose.yaml"),
            FOLDER.resolve("compose.scale.yaml"),
            FOLDER.resolve("monitoring").resolve("compose.yaml"));

    /** Group 1 is the name, group 2 what follows it: a default, a message or nothing. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");

    private static final Pattern OUR_SETTING = Pattern.compile("^ +(KINVITE_[A-Z_]+): ", Pattern.MULTILINE);
    /** Of whole installations, not of this one. */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            "KINVITE_IMAGE",
            "KINVITE_PORT",
            "KINVITE_MEMORY",
            "CAMUNDA_PORT",
            "CAMUNDA_MEMORY",
            "MAILPIT_PORT",
            "HTTP_PORT",
            "HTTPS_PORT",
            "PROMETHEUS_PORT",
            "GRAFANA_PORT");

    @Test
    void everyVariableIsExplainedInTheExampleAndNoneThereIsUnused() throws IOException {
        var used = names(VARIABLE, text());
        used.removeAll(OF_THE_MACHINE);

        assertThat(names(
                        Pattern.compile("^([A-Z_]+)=", Pattern.MULTILINE),
                        Files.readString(FOLDER.resolve(".env.example"))))
                .isEqualTo(used);
    }

    @Test
    void noSecretHasADefaultAndAMissingOneStopsTheStart() throws IOException {
        var secrets = VARIABLE.matcher(text())
                .results()
                .filter(variable -> variable.group(1).matches(".*(PASSWORD|KEY|TOKEN)"))
                .toList();

        assertThat(secrets).hasSizeGreaterThan(15);
        assertThat(secrets)
                .filteredOn(variable -> !variable.group(1).matches("(MAIL|TWILIO)_.*"))
                .allSatisfy(variable -> assertThat(variable.group(2)).startsWith(":?"));
        // a relay without sign-in, and an installation without texts, are complete
        assertThat(secrets)
                .filteredOn(variable -> variable.group(1).matches("(MAIL|TWILIO)_.*"))
                .allSatisfy(variable -> assertThat(variable.group(2)).isEqualTo(":-"));
    }

    /** A misspelt variable would be ignored without a word. */
    @Test
    void everySettingOfOursThatTheApplicationIsGivenExists() throws IOException {
        var application = Files.readString(FILES.getFirst());
        application = application.substring(application.indexOf("\n  kinvite:"));

        assertThat(names(OUR_SETTING, application)).hasSizeGreaterThan(10).isSubsetOf(settings());
    }

    /** What the application refuses to start without. */
    @Test
    void everyKeyThatTheApplicationCannotStartWithoutIsGivenToIt() throws IOException {
        assertThat(Files.readString(FILES.getFirst()))
                .contains(
                        "KINVITE_ACCOUNT_HASHKEY: ${",
                        "KINVITE_PIN_DIGESTKEY: ${",
                        "KINVITE_PIN_ENCRYPTIONKEY: ${",
                        "KINVITE_AUDIT_KEY: ${",
                        "SPRING_DATASOURCE_PASSWORD: ${");
    }

    @Test
    void theExampleHasNoValueThatGuardsAnything() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve(".env.example")))
                .filteredOn(line -> line.matches("[A-Z_]*(PASSWORD|KEY|TOKEN)=.*"))
                .hasSizeGreaterThan(12)
                .allSatisfy(line -> assertThat(line).endsWith("="));
    }

    /** As environment variables: upper case, without dashes, underscores for dots. */
    static Set<String> settings() throws IOException {
        var metadata = new ObjectMapper()
                .readTree(Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json")
                        .toFile());
        return metadata.get("properties").findValuesAsText("name").stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'))
                .collect(Collectors.toSet());
    }

    private static String text() {
        return FILES.stream().map(ComposeFilesTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
