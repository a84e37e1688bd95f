package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PinVaultTest {

    private final PinVault vault = new PinVault(TestKeys.settings(6));

    @Test
    void whatIsSealedOpensForTheSameGuardian() {
        assertThat(vault.open(7, vault.seal(7, "314159"))).isEqualTo("314159");
    }

    @Test
    void itDoesNotOpenForAnother() {
        var sealed = vault.seal(7, "314159");
        assertThatThrownBy(() -> vault.open(8, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("314159");
    }

    @Test
    void theSamePinIsSealedDifferentlyEachTime() {
        assertThat(vault.seal(7, "314159")).isNotEqualTo(vault.seal(7, "314159"));
    }

    @Test
    void theDigestTellsTheSamePinWithinASiteOnly() {
        assertThat(vault.digest(1, "314159")).isEqualTo(vault.digest(1, "314159"));
        assertThat(vault.digest(1, "314159")).isNotEqualTo(vault.digest(2, "314159"));
    }

    @Test
    void aShortKeyIsRefusedByName() {
        assertThatThrownBy(() -> new PinVault(new PinSettings(6, "1", "c2hvcnQ=", TestKeys.KEY)))
                .hasMessageContaining("kinvite.pin.encryption-key");
    }
}
