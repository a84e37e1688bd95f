package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private record Shown(String name, int sent) {}

    @Test
    void theSameIsTheSameOnEveryInstance() {
        assertThat(Fingerprint.of(new Shown("Linh", 1), null, List.of(2)))
                .isEqualTo(Fingerprint.of(new Shown("Linh", 1), null, List.of(2)))
                .matches("[0-9a-f]{1,8}");
    }

    @Test
    void whatChangesChangesIt() {
        assertThat(Fingerprint.of(new Shown("Linh", 1))).isNotEqualTo(Fingerprint.of(new Shown("Linh", 2)));
        assertThat(Fingerprint.of(1, null)).isNotEqualTo(Fingerprint.of(1, 2));
    }
}
