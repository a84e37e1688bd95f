package org.kinvite.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The jar that the build made, unpacked as its image does it: what is killed here is what is delivered. */
final class TheProduct {

    private static final String JAR = "kinvite.jar";

    private TheProduct() {}

    /** @return where it was unpacked to, the jar and its libraries */
    static Path unpackInto(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            var unpacking = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            built().toString(),
                            "extract",
                            "--destination",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(built() + " cannot be unpacked");
            }
            return Files.move(folder.resolve(built().getFileName()), folder.resolve(JAR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path built() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches("kinvite-.*(?<!sources|javadoc|tests)\\.jar"))
                    .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("the matrix needs the built jar; found " + jars);
            }
            return jars.getFirst().toAbsolutePath();
        }
    }
}
