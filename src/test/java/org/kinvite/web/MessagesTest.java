package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text exists in every language, and pages ask for no text that does not exist. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("#\\{\\|?([\\w.-]+)(\\$\\{)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");

    @TestFactory
    Stream<DynamicTest> spanishHasTheKeysAndArgumentsOfEnglish() {
        return englishBundles()
                .map(bundle -> DynamicTest.dynamicTest(bundle.getFileName().toString(), () -> {
                    var english = texts(bundle);
                    var spanish = texts(Path.of(bundle.toString().replace(".properties", "_es.properties")));
                    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
                    for (var key : english.stringPropertyNames()) {
                        assertThat(spanish.getProperty(key)).as(key).isNotBlank();
                        assertThat(arguments(spanish.getProperty(key)))
                                .as(key)
                                .isEqualTo(arguments(english.getProperty(key)));
                    }
                }));
    }

    /** With arguments a text is a MessageFormat, where a single apostrophe swallows what follows. */
    @Test
    void apostrophesBesideArgumentsAreDoubled() {
        files(MESSAGES)
                .map(MessagesTest::texts)
                .forEach(texts -> texts.forEach((key, text) -> {
                    if (!arguments(text.toString()).isEmpty()) {
                        assertThat(text.toString().replace("''", ""))
                                .as(key.toString())
                                .doesNotContain("'");
                    }
                }));
    }

    @Test
    void everyTextThatAPageAsksForExists() {
        var known = englishBundles()
                .flatMap(bundle -> texts(bundle).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files(TEMPLATES).flatMap(page -> missing(page, known).stream()))
                .isEmpty();
        assertThat(missing(Path.of("src/test/resources/templates/probe/missing-text.html"), known))
                .hasSize(2);
    }

    private static List<String> missing(Path page, TreeSet<String> known) {
        return KEY.matcher(COMMENT.matcher(read(page)).replaceAll(""))
                .results()
                .filter(key -> key.group(2) == null
                        ? !known.contains(key.group(1))
                        : known.stream().noneMatch(text -> text.startsWith(key.group(1))))
                .map(key -> page.getFileName() + ": " + key.group(1))
                .toList();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group().substring(0, 2))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> englishBundles() {
        return files(MESSAGES).filter(file -> !file.toString().endsWith("_es.properties"));
    }

    private static Properties texts(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
