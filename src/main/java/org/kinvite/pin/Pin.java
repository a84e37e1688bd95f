package org.kinvite.pin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A guardian's sign-in PIN as it is kept: sealed. It survives Unlink (rule 8). */
@Table("pin")
class Pin {

    @Id
    private final long guardianId;

    private final long siteId;
    private final String keyId;
    private final byte[] ciphertext;
    private final byte[] digest;
    private final Instant createdAt;

    @Version
    private int version;

    @PersistenceCreator
    Pin(long guardianId, long siteId, String keyId, byte[] ciphertext, byte[] digest, Instant createdAt) {
        this.guardianId = guardianId;
        this.siteId = siteId;
        this.keyId = keyId;
        this.ciphertext = ciphertext;
        this.digest = digest;
        this.createdAt = createdAt;
    }

    byte[] ciphertext() {
        return ciphertext;
    }
}
