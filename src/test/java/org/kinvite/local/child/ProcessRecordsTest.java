package org.kinvite.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir
    Path folder;

    Path file;
    ChildProcess child;

    @BeforeEach
    void aRunningChild() {
        file = folder.resolve("processes");
        var sleeper = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName());
        child = ChildProcess.start("Sleeper", sleeper, Map.of(), folder, folder.resolve("sleeper.log"));
    }

    @AfterEach
    void noChildStays() {
        child.kill();
    }

    @Test
    void whatAKilledRunLeftBehindIsEnded() {
        new ProcessRecords(file).add(child);

        assertThat(new ProcessRecords(file).endLeftovers()).containsExactly("Sleeper");
        assertThat(child.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherProcessThatGotTheSameIdIsLeftAlone() throws IOException {
        var before = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(file, new ProcessRecord(child.handle().pid(), before, "MariaDB").line());

        assertThat(new ProcessRecords(file).endLeftovers()).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void aHalfWrittenLineIsNoReasonToFail() throws IOException {
        Files.writeString(file, "not a number\n17");

        assertThat(new ProcessRecords(file).endLeftovers()).isEmpty();
        assertThat(file).doesNotExist();
    }

    /** Does nothing, for long. */
    static class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
