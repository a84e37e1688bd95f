package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The fonts are those that were pinned, and nothing else. */
class FontsTest {

    private static final Path FONTS = Path.of("src/main/resources/fonts");

    @Test
    void everyFontHasTheSumThatIsWrittenDown() throws Exception {
        var written = new TreeMap<String, String>();
        Pattern.compile("\\| `(.+?\\.ttf)` .*`([0-9a-f]{64})`")
                .matcher(Files.readString(FONTS.resolve("README.md")))
                .results()
                .forEach(line -> written.put(line.group(1), line.group(2)));
        var found = new TreeMap<String, String>();
        try (var files = Files.list(FONTS)) {
            for (var file : files.filter(f -> f.toString().endsWith(".ttf")).toList()) {
                found.put(file.getFileName().toString(), sum(file));
            }
        }

        assertThat(found).isNotEmpty().isEqualTo(written);
    }

    private static String sum(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
