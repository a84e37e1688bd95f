package org.kinvite.pin;

import java.time.Duration;
import org.kinvite.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Started with {@code --kinvite.pin.rotate=true}, the application seals all PINs anew with the current key while it
 * serves everybody as usual. It goes on where it was after a restart, and beside other instances that do the same.
 */
@Component
@ConditionalOnProperty("kinvite.pin.rotate")
class RotateKeys extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);
    private static final int BATCH = 200;
    private static final Duration OTHERS_ARE_AT_IT = Duration.ofSeconds(1);

    private final ResealBatch batch;
    private final PinVault vault;
    private int done;

    RotateKeys(ResealBatch batch, PinVault vault) {
        super("pin-key-rotation", Duration.ofSeconds(10));
        this.batch = batch;
        this.vault = vault;
    }

    @Override
    protected Duration step() {
        var resealed = batch.run(BATCH);
        done += resealed;
        var left = batch.left();
        if (resealed > 0) {
            LOG.info("{} PINs sealed anew with key {}, {} left", done, currentKey(), left);
        }
        if (left == 0) {
            report();
            return NEVER;
        }
        return resealed > 0 ? AT_ONCE : OTHERS_ARE_AT_IT;
    }

    private void report() {
        LOG.info("every PIN that could be opened is sealed with key {}; this instance did {}", currentKey(), done);
        var unreadable = batch.unreadable();
        if (unreadable > 0) {
            LOG.error("{} PINs were sealed with a key that is missing in kinvite.pin.keys", unreadable);
        } else {
            LOG.info("older keys may be taken out of kinvite.pin.keys once no instance seals with them");
        }
    }

    private String currentKey() {
        return vault.keys().currentId();
    }

    @Override
    public void start() {
        LOG.info("sealing all PINs with key {}: {} to go", currentKey(), batch.left());
        super.start();
    }
}
