package org.kinvite.pin;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A guardian's sign-in PIN as it is kept: sealed. It survives Unlink, and only Re-PIN changes it (rule 8). */
@Table("pin")
class Pin {

    @Id
    private final long guardianId;

    private long siteId;
    private String keyId;
    private byte[] ciphertext;
    private byte[] digest;
    private Instant createdAt;

    @Version
    private int version;

    @PersistenceCreator
    private Pin(long guardianId) {
        this.guardianId = guardianId;
    }

    /** Re-PIN: another PIN, which belongs to the site that asked for it. */
    void replace(long siteId, SealedPin sealed, byte[] digest, Instant now) {
        this.siteId = siteId;
        this.digest = digest;
        createdAt = now;
        reseal(sealed);
    }

    /** The same PIN under another key. */
    void reseal(SealedPin sealed) {
        keyId = sealed.keyId();
        ciphertext = sealed.ciphertext();
    }

    SealedPin sealed() {
        return new SealedPin(keyId, ciphertext);
    }

    long guardianId() {
        return guardianId;
    }

    long siteId() {
        return siteId;
    }
}
