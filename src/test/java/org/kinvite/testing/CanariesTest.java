package org.kinvite.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A search for what must be nowhere is worth what it finds elsewhere. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CanariesTest {

    private static final Map<String, String> ALL =
            Map.of("name", "Zoë Nguyễn", "pin", "729163", "token", "Ab-9_xyzAb-9_xyz");

    @TempDir
    Path folder;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTypeOfColumnIsLookedInto() {
        jdbc.sql(
                        "CREATE TABLE nest (id BIGINT PRIMARY KEY, words TEXT, bytes VARBINARY(100), number INT, at DATETIME(6))")
                .update();
        try {
            jdbc.sql("INSERT INTO nest VALUES (1, 'to Zoë Nguyễn, warmly', 0x41622D395F78797A41622D395F78797A, 729163,"
                            + " '2026-11-26 10:00:00.729163')")
                    .update();

            assertThat(tables().whereAre(ALL))
                    .containsEntry("name", Set.of("nest.words"))
                    .containsEntry("token", Set.of("nest.bytes"))
                    .containsEntry("pin", Set.of("nest.number"));
        } finally {
            jdbc.sql("DROP TABLE nest").update();
        }
    }

    @Test
    void whatWasDeletedIsStillInTheFiles() {
        assumeThat(TestDatabase.folder()).as("files of the database").isPresent();
        jdbc.sql("CREATE TABLE nest (words VARCHAR(100))").update();
        jdbc.sql("INSERT INTO nest VALUES ('canary of the redo log')").update();
        jdbc.sql("DROP TABLE nest").update();

        await().untilAsserted(
                        () -> assertThat(Canaries.in(dataSource).whereAre(Map.of("canary", "canary of the redo log")))
                                .containsEntry("canary", Set.of("database files")));
    }

    @Test
    void filesAreSearchedToTheirEndInEveryFormAndOverTheSeams() throws IOException {
        var seam = (1 << 22) - 3;
        Files.writeString(folder.resolve("large"), "x".repeat(seam) + "729163" + "x".repeat(100));
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper").resolve("hex"), "41622d395f78797a41622d395f78797a");
        Files.writeString(folder.resolve("base64"), "Wm/DqyBOZ3V54buFbg==");

        assertThat(files().whereAre(ALL).values()).containsOnly(Set.of("files"));
    }

    @Test
    void aPartOfALongerNumberIsNoPin() throws IOException {
        Files.writeString(folder.resolve("ids"), "1729163, 7291630, 17291634");

        assertThat(files().whereAre(ALL).get("pin")).isEmpty();
        Files.writeString(folder.resolve("pin"), "{\"pin\":\"729163\"}");
        assertThat(files().whereAre(ALL).get("pin")).containsExactly("files");
    }

    private Canaries tables() {
        return new Canaries().alsoIn(new SearchedTables(dataSource));
    }

    private Canaries files() {
        return new Canaries().alsoIn("files", folder);
    }
}
