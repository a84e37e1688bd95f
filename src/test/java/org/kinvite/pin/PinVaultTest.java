package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
        assertThat(vault.seal(7, "314159").ciphertext())
                .isNotEqualTo(vault.seal(7, "314159").ciphertext());
    }

    @Test
    void theDigestTellsTheSamePinWithinASiteOnly() {
        assertThat(vault.digest(1, "314159")).isEqualTo(vault.digest(1, "314159"));
        assertThat(vault.digest(1, "314159")).isNotEqualTo(vault.digest(2, "314159"));
    }

    @Test
    void aNewerKeySealsWhileTheOlderStillOpens() {
        var before = vault.seal(7, "314159");
        var rotated = new PinVault(TestKeys.rotated());

        assertThat(rotated.open(7, before)).isEqualTo("314159");
        assertThat(rotated.seal(7, "314159").keyId()).isEqualTo("2");
        assertThatThrownBy(() -> new PinVault(TestKeys.newerAlone()).open(7, before))
                .hasMessageContaining("kinvite.pin.keys.1");
    }

    @Test
    void aKeyThatIsShortOrMissingIsRefusedByNameAndNeverQuoted() {
        assertThatThrownBy(() -> new PinVault(new PinSettings(6, "1", Map.of(), "c2hvcnQ=", TestKeys.KEY, false)))
                .hasMessageContaining("kinvite.pin.keys.1")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(
                        () -> new PinVault(new PinSettings(6, "1", Map.of("1", "no*base64"), "", TestKeys.KEY, false)))
                .hasMessageContaining("kinvite.pin.keys.1")
                .hasMessageNotContaining("no*base64");
        assertThatThrownBy(() -> new PinVault(
                        new PinSettings(6, "3", Map.of("2", TestKeys.KEY), TestKeys.KEY, TestKeys.KEY, false)))
                .hasMessageContaining("kinvite.pin.key-id");
    }
}
