package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No code changes or removes an entry of the audit trail, except in the two places made for it. */
class AppendOnlyTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\b(update|delete\\s+from|delete|replace(\\s+into)?|truncate(\\s+table)?|drop\\s+table)"
                    + "\\s+(ignore\\s+)?`?(audit_entry|audit_seal)\\b|on\\s+duplicate\\s+key[^;]*audit_entry");

    @Test
    void onlyRetentionRemovesAndOnlyAnErasureBlanks() throws IOException {
        assertThat(writers(Path.of("src/main/java"))).containsExactly("BlankDetails.java", "TrimTrail.java");
    }

    @Test
    void noMigrationTouchesWhatWasWrittenSinceThereIsAChain() throws IOException {
        // it gave the entries of before their agency, and then began the chain
        assertThat(writers(Path.of("src/main/resources/db/migration"))).containsExactly("V29__audit_chain.sql");
    }

    @Test
    void everyWayOfChangingIsFound() {
        assertThat(List.of(
                        "UPDATE audit_entry SET actor_name = ?",
                        "delete from audit_entry where id = ?",
                        "DELETE e FROM x",
                        "REPLACE INTO audit_entry VALUES (1)",
                        "TRUNCATE TABLE audit_seal",
                        "DELETE\n  FROM audit_seal",
                        "SELECT * FROM audit_entry"))
                .filteredOn(sql -> STATEMENT.matcher(sql).find())
                .hasSize(5);
    }

    private static List<String> writers(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> STATEMENT.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Texts that stand in two strings are read as one. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
