package org.kinvite.guard;

import jakarta.validation.constraints.NotBlank;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key of all keyed hashes. It is set beside the family accounts' settings, where it was first needed.
 *
 * @param hashKey 256 bits in Base64; codes and the traces of wrong tries are kept only as hashes under it
 */
@Validated
@ConfigurationProperties("kinvite.account")
record HashKey(@NotBlank String hashKey) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
