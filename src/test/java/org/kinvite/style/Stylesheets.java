package org.kinvite.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's stylesheets as text, and the values that tokens.css gives to its names. */
final class Stylesheets {

    private static final Path FOLDER = Path.of("src/main/resources/static/css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(--kv-[\\w-]+):\\s*([^;]+);");
    private static final String NIGHT = "[data-bs-theme=\"dark\"] {";
    private static final String NIGHT_WITHOUT_SCRIPT = "@media (prefers-color-scheme: dark)";

    private Stylesheets() {}

    /** Those that take their values from the tokens. */
    static List<Path> others() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("tokens.css")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is the same by day and by night is among them. */
    static Map<String, String> day() {
        return values(tokens().substring(0, tokens().indexOf(NIGHT)));
    }

    static Map<String, String> night() {
        return values(tokens().substring(tokens().indexOf(NIGHT), tokens().indexOf(NIGHT_WITHOUT_SCRIPT)));
    }

    static Map<String, String> nightWithoutScript() {
        return values(tokens().substring(tokens().indexOf(NIGHT_WITHOUT_SCRIPT)));
    }

    static Stream<Map<String, String>> themes() {
        return Stream.of(day(), night());
    }

    static Map<String, String> values(String css) {
        var values = new TreeMap<String, String>();
        TOKEN.matcher(css).results().forEach(match -> values.put(match.group(1), match.group(2)));
        return values;
    }

    private static String tokens() {
        return text(FOLDER.resolve("tokens.css"));
    }
}
