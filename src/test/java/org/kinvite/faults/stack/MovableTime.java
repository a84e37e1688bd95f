package org.kinvite.faults.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.kinvite.faults.child.KinviteWithItsOwnTime;
import org.kinvite.faults.child.OwnTime;

/** The clock of one instance of the application. */
public final class MovableTime {

    private final Path file;
    private final LongBuffer millis;

    private MovableTime(Path file, LongBuffer millis) {
        this.file = file;
        this.millis = millis;
    }

    static MovableTime in(Path folder) {
        try {
            var file = Files.createTempFile(folder, "time", "");
            return new MovableTime(file, OwnTime.shared(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it is that far ahead of the machine's; negative is behind. */
    public void isAheadBy(Duration ahead) {
        millis.put(0, ahead.toMillis());
    }

    /** How java runs the product with it: the product's jar, and beside it the few classes of the clock. */
    List<String> line(Path jar) {
        return List.of(
                "-D" + OwnTime.FILE + "=" + file,
                "-cp",
                jar + File.pathSeparator + classes(jar.resolveSibling("own-time")),
                KinviteWithItsOwnTime.class.getName());
    }

    private static Path classes(Path into) {
        var from = Path.of("target", "test-classes");
        try (var all = Files.walk(from.resolve("org/kinvite/faults/child"))) {
            for (var each : all.filter(Files::isRegularFile).toList()) {
                var copy = into.resolve(from.relativize(each));
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
