package org.kinvite.local.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinvite.local.child.LocalFailure;

/** The jars of the search node, which Maven resolves when it is asked for Operate and never mixes with our own. */
final class SearchClassPath {

    private static final String FILE = "kinvite.local.search-class-path";

    private SearchClassPath() {}

    /** @throws LocalFailure when Maven was not asked for Operate */
    static String read() {
        var file = System.getProperty(FILE, "");
        if (file.isBlank()) {
            throw new LocalFailure(
                    "Operate needs a search node, which Maven brings when it is asked: mvn spring-boot:test-run -Dkinvite.local.operate=true");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new LocalFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
