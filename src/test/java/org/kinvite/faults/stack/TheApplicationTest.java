package org.kinvite.faults.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TheApplicationTest {

    /** Of no use to the JDK that the documentation has, which knows all of them. */
    private static final String FOR_OLDER_JDKS = "-XX:+IgnoreUnrecognizedVMOptions";

    @Test
    void runsWithTheOptionsThatTheDocumentationRecommends() throws IOException {
        var words = Files.readString(Path.of("docs", "operations.md")).split("\\s+");
        assertThat(words)
                .containsAll(TheApplication.AS_DOCUMENTED.stream()
                        .filter(option -> !option.equals(FOR_OLDER_JDKS))
                        .toList());
    }
}
