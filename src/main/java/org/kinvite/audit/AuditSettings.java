package org.kinvite.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is sealed.
 *
 * @param key 256 bits in Base64, the key "1" of an installation that has never had another; may be empty when keys are given
 * @param keys further keys by id; what one of them sealed can be verified with it only
 * @param keyId the key that seals from now on
 * @param sealInterval how long a new entry waits at most before somebody looks for it
 * @param batch how many entries are sealed in one transaction
 * @param anchorInterval how often the newest seal is written to the log while entries come
 */
@Validated
@ConfigurationProperties("kinvite.audit")
record AuditSettings(
        String key,
        @DefaultValue Map<String, String> keys,
        @NotBlank @DefaultValue("1") String keyId,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration sealInterval,
        @DefaultValue("1000") @Positive int batch,
        @DefaultValue("1h") Duration anchorInterval) {

    private static final String ONLY_KEY = "1";

    /** All keys by id, in Base64. */
    Map<String, String> allKeys() {
        var all = new HashMap<>(keys);
        if (key != null && !key.isBlank()) {
            all.putIfAbsent(ONLY_KEY, key);
        }
        return all;
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
