package org.kinvite.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    private static final String OPTIONS =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    /** The profile mysql runs what has the tag: a test without it would never see a MySQL. */
    @Test
    void everyTestOnTheDatabaseHasItsTag() throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(files.filter(file -> read(file).contains("initializers = {TestDatabase.class")
                            || read(file).contains("initializers = TestDatabase.class")))
                    .hasSizeGreaterThan(10)
                    .filteredOn(file -> !file.endsWith("TestDatabaseTest.java"))
                    .allSatisfy(file -> assertThat(read(file)).contains("@Tag(TestDatabase.TAG)"));
        }
    }

    @Test
    void aServerThatWasGivenIsAskedForDatabasesOfItsOwn() {
        assertThat(given("jdbc:mysql://db:3306/").address("kinvite_1"))
                .isEqualTo("jdbc:mysql://db:3306/kinvite_1?" + OPTIONS);
        assertThat(given("jdbc:mysql://db:3306").address("kinvite_1"))
                .isEqualTo("jdbc:mysql://db:3306/kinvite_1?" + OPTIONS);
        assertThat(given("jdbc:mysql://db:3306/other?sslMode=REQUIRED").address("kinvite_1"))
                .isEqualTo("jdbc:mysql://db:3306/kinvite_1?" + OPTIONS + "&sslMode=REQUIRED");
    }

    private static GivenServer given(String url) {
        return new GivenServer(url, "tests", "", null, List.of());
    }

    private static String read(Path file) {
        try {
            return Files.isDirectory(file) ? "" : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
