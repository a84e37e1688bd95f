package org.kinvite.pin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How PINs are made and kept.
 *
 * @param length digits of a new PIN, 4 to 6, until an agency chooses for itself
 * @param keyId the key that seals new PINs, one of {@link #keys}
 * @param keys 256 bits in Base64 by id; PINs are readable only with the one that sealed them
 * @param encryptionKey the key "1" of an installation that has never had another; may be empty when keys are given
 * @param digestKey 256 bits in Base64; keeps PINs unique within a site without telling them
 * @param rotate whether this start seals all PINs anew with the key {@code keyId}
 */
@Validated
@ConfigurationProperties("kinvite.pin")
record PinSettings(
        @Min(4) @Max(6) @DefaultValue("6") int length,
        @NotBlank @DefaultValue("1") String keyId,
        @DefaultValue Map<String, String> keys,
        String encryptionKey,
        @NotBlank String digestKey,
        @DefaultValue("false") boolean rotate) {

    private static final String ONLY_KEY = "1";

    /** All keys by id, in Base64. */
    Map<String, String> allKeys() {
        var all = new HashMap<>(keys);
        if (encryptionKey != null && !encryptionKey.isBlank()) {
            all.putIfAbsent(ONLY_KEY, encryptionKey);
        }
        return all;
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
