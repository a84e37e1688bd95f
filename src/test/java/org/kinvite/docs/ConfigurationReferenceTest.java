package org.kinvite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Written anew by {@code mvn test -Dtest=ConfigurationReferenceTest -Dkinvite.docs.write=true}. */
class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("docs", "configuration.md");

    @Test
    void thePageTellsEverySettingAsItIs() throws IOException {
        var reference = ConfigurationReference.text();
        if (Boolean.getBoolean("kinvite.docs.write")) {
            Files.writeString(PAGE, reference);
        }

        assertThat(reference).contains("`KINVITE_PUBLICURL`", "`kinvite.pin.encryption-key`", "`3d,7d,12d`");
        assertThat(Files.readString(PAGE))
                .as("docs/configuration.md; see this test for how to write it anew")
                .isEqualTo(reference);
    }
}
