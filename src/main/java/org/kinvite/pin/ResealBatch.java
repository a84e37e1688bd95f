package org.kinvite.pin;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals some PINs anew with the current key in one transaction; instances of the application never take the same ones. */
@Component
class ResealBatch {

    private final Pins pins;
    private final PinVault vault;
    private final JdbcClient jdbc;

    ResealBatch(Pins pins, PinVault vault, JdbcClient jdbc) {
        this.pins = pins;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** @return how many were sealed anew; none are left, or all of them in other hands, when it is 0 */
    @Transactional
    public int run(int most) {
        var others = olderKeys();
        if (others.isEmpty()) {
            return 0;
        }
        var claimed = pins.claimSealedOtherwise(vault.keys().currentId(), others, most);
        claimed.forEach(pin -> {
            pin.reseal(vault.seal(pin.guardianId(), vault.open(pin.guardianId(), pin.sealed())));
            pins.save(pin);
        });
        return claimed.size();
    }

    /** PINs that wait for the current key and can be opened. */
    int left() {
        var others = olderKeys();
        return others.isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM pin WHERE key_id IN (:keys)")
                        .param("keys", others)
                        .query(Integer.class)
                        .single();
    }

    /** PINs whose key is not configured: nobody can read them until it is. */
    int unreadable() {
        return jdbc.sql("SELECT COUNT(*) FROM pin WHERE key_id NOT IN (:keys)")
                .param("keys", vault.keys().ids())
                .query(Integer.class)
                .single();
    }

    private Set<String> olderKeys() {
        var others = new HashSet<>(vault.keys().ids());
        others.remove(vault.keys().currentId());
        return others;
    }
}
