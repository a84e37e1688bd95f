package org.kinvite.pin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How PINs are made and kept.
 *
 * @param length digits of a new PIN, 4 to 6
 * @param keyId names the key, so that a later one can take over row by row
 * @param encryptionKey 256 bits in Base64; PINs are readable only with it
 * @param digestKey 256 bits in Base64; keeps PINs unique within a site without telling them
 */
@Validated
@ConfigurationProperties("kinvite.pin")
record PinSettings(
        @Min(4) @Max(6) @DefaultValue("6") int length,
        @NotBlank @DefaultValue("1") String keyId,
        @NotBlank String encryptionKey,
        @NotBlank String digestKey) {}
