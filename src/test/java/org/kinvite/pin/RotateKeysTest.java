package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PINs are read before, during and after their key changes. */
@PinTest
@ExtendWith(OutputCaptureExtension.class)
class RotateKeysTest {

    @Autowired
    Pins pins;

    @Autowired
    IssuePin issuePin;

    @Autowired
    RevealPin revealPin;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeSite site;

    private final Map<Long, String> before = new HashMap<>();
    private final PinVault rotated = new PinVault(TestKeys.rotated());

    @BeforeEach
    void someGuardiansHavePins() {
        site.prepare();
        LongStream.range(10, 15).forEach(id -> {
            site.guardian(id);
            issuePin.forGuardian(id, SomeSite.HARBOR, Optional.empty());
            before.put(id, revealPin.of(id).orElseThrow());
        });
    }

    @Test
    void everyPinStaysReadableUntilTheOlderKeyCanGo(CapturedOutput log) {
        var batch = new ResealBatch(pins, rotated, jdbc);
        assertThat(readWith(rotated)).isEqualTo(before);
        assertThat(batch.run(2)).isEqualTo(2);
        assertThat(batch.left()).isEqualTo(3);
        assertThat(readWith(rotated)).isEqualTo(before);

        var rotation = new RotateKeys(batch, rotated);
        assertThat(rotation.step()).isEqualTo(RotateKeys.NEVER);

        assertThat(readWith(new PinVault(TestKeys.newerAlone()))).isEqualTo(before);
        assertThat(log)
                .contains("3 PINs sealed anew with key 2, 0 left")
                .contains("older keys may be taken out")
                .doesNotContain(before.values().toArray(String[]::new));
    }

    @Test
    void whatItsKeyIsMissingForIsCountedAndLeftAlone(CapturedOutput log) {
        var alone = new PinVault(TestKeys.newerAlone());

        assertThat(new RotateKeys(new ResealBatch(pins, alone, jdbc), alone).step())
                .isEqualTo(RotateKeys.NEVER);
        assertThat(log).contains("5 PINs were sealed with a key that is missing");
        assertThatThrownBy(() -> readWith(alone)).hasMessageContaining("kinvite.pin.keys.1");
        assertThat(readWith(rotated)).isEqualTo(before);
    }

    private Map<Long, String> readWith(PinVault vault) {
        var read = new HashMap<Long, String>();
        before.keySet()
                .forEach(id -> read.put(id, new RevealPin(pins, vault).of(id).orElseThrow()));
        return read;
    }
}
