package org.kinvite.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aSecondStackIsToldAtOnce() {
        try (var first = FolderLock.take(folder, LONG)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder, LONG))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("already runs from this folder");
        }
    }

    @Test
    void aSecondStackWaitsWhileTheFirstIsStopping() {
        var first = FolderLock.take(folder, LONG);
        first.stopping();
        var second = CompletableFuture.supplyAsync(() -> FolderLock.take(folder, LONG));
        first.close();

        try (var lock = second.join()) {
            assertThat(lock).isNotNull();
            assertThat(folder.resolve("stopping")).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsTold() {
        assertThatThrownBy(() -> FolderLock.take(Path.of("/dev/null/kinvite"), LONG))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("/dev/null/kinvite cannot be used");
    }
}
