package org.kinvite.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path root;

    Cache cache;

    @BeforeEach
    void anEmptyCache() {
        cache = new Cache(root);
    }

    @Test
    void aFolderIsFilledOnce() {
        cache.folder("program", folder -> Files.writeString(folder.resolve("file"), "first"));
        var folder = cache.folder("program", again -> Files.writeString(again.resolve("file"), "second"));

        assertThat(folder.resolve("file")).hasContent("first");
    }

    @Test
    void aFullDiskIsToldInOneSentenceAndLeavesNothing() {
        assertThatThrownBy(() -> cache.folder("program", folder -> {
                    Files.writeString(folder.resolve("half"), "of it");
                    throw new FileSystemException("half", null, "No space left on device");
                }))
                .isInstanceOf(LocalFailure.class)
                .hasMessage(root.resolve("program") + " could not be unpacked: No space left on device.");
        assertThat(root.resolve("program")).doesNotExist();
        assertThat(root.resolve("program.unfinished")).doesNotExist();
    }

    @Test
    void whatAKilledUnpackLeftIsNeverUsed() throws IOException {
        var unfinished = Files.createDirectories(root.resolve("program.unfinished"));
        Files.writeString(unfinished.resolve("broken"), "half");

        var folder = cache.folder("program", fresh -> Files.writeString(fresh.resolve("file"), "whole"));

        assertThat(folder).isDirectoryContaining("glob:**/file").isDirectoryNotContaining("glob:**/broken");
    }

    @Test
    void aMissingArchiveIsTold() {
        var archive = root.resolve("missing.tar.gz");

        assertThatThrownBy(
                        () -> cache.folder("program", folder -> new TarGz(archive).unpackInto(folder, percent -> {})))
                .hasMessageContaining("the file " + archive + " is missing");
    }
}
