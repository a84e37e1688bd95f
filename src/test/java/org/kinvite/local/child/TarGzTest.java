package org.kinvite.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {

    private static final int EXECUTABLE = 0100755;
    private static final int PLAIN = 0100644;

    @TempDir
    Path folder;

    Path archive;
    Path target;

    @BeforeEach
    void anEmptyTarget() throws IOException {
        archive = folder.resolve("program.tar.gz");
        target = Files.createDirectory(folder.resolve("target"));
    }

    @Test
    void whatMayBeExecutedStaysSo() throws IOException {
        pack(file("program-1/bin/run", EXECUTABLE), file("program-1/lib/plain", PLAIN));

        var percents = new ArrayList<Integer>();
        new TarGz(archive).unpackInto(target, percents::add);

        assertThat(target.resolve("bin/run")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(target.resolve("lib/plain"))).isFalse();
        assertThat(percents).last().satisfies(last -> assertThat(last).isBetween(1, 100));
    }

    @Test
    void aFileOutsideTheFolderIsRefused() throws IOException {
        pack(file("program-1/../../evil", PLAIN));

        assertThatThrownBy(() -> new TarGz(archive).unpackInto(target, percent -> {}))
                .hasMessageContaining("outside its folder");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void aLinkIsRefused() throws IOException {
        var link = new TarArchiveEntry("program-1/link", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        pack(link);

        assertThatThrownBy(() -> new TarGz(archive).unpackInto(target, percent -> {}))
                .hasMessageContaining("link");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aCutOffArchiveIsToldByItsName() throws IOException {
        pack(file("program-1/bin/run", EXECUTABLE));
        var bytes = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> new TarGz(archive).unpackInto(target, percent -> {}))
                .hasMessageContaining(archive + " is not complete");
    }

    private static TarArchiveEntry file(String name, int mode) {
        var entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize("content".length());
        return entry;
    }

    private void pack(TarArchiveEntry... entries) throws IOException {
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(archive)))) {
            for (var entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("content".getBytes(StandardCharsets.UTF_8));
                }
                tar.closeArchiveEntry();
            }
        }
    }
}
