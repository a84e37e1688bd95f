package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.Kind;

/** Whoever adds an act gives it a text, or the page Audit would show its key. */
class ActTextsTest {

    /** A key in the past tense, or one of the words that stand for it. */
    private static final Pattern ACT = Pattern.compile(
            "\"([a-z-]+\\.[a-z-]*(?:ed|wn|made|chosen|made-administrator|sent|wrong|signed-in|opted-in|opted-out|unreachable))\"");

    /** Texts of pages that sound alike. */
    private static final Set<String> NO_ACTS = Set.of("pin.exhausted", "audit.erased", "users.added", "users.saved");

    @Test
    void everyActInTheCodeHasAText() throws IOException {
        var texts = new Properties();
        try (var bundle = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            texts.load(bundle);
        }

        var acts = acts();

        assertThat(acts).contains("guardian.invited", "pin.wrong", "family.signed-in", "invitation.withdrawn");
        assertThat(acts)
                .allSatisfy(act ->
                        assertThat(texts).as("the text audit.act.%s", act).containsKey("audit.act." + act));
        for (var kind : Kind.values()) {
            assertThat(texts).containsKey("audit.act.family-message." + kind);
        }
    }

    private static Set<String> acts() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ACT.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(act -> !NO_ACTS.contains(act))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
