package org.kinvite.api;

import java.time.Instant;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A key with which another system acts at one site, or brings in the roster of the whole agency, until it is revoked. */
@Table("api_key")
class ApiKey {

    @Id
    private final long id;

    private final long agencyId;
    private final Long siteId;
    private final String name;
    private final byte[] secretHash;
    private final String madeByName;
    private final Instant madeAt;
    private String revokedByName;
    private Instant revokedAt;

    @Version
    private int version;

    @PersistenceCreator
    private ApiKey(
            long id, long agencyId, Long siteId, String name, byte[] secretHash, String madeByName, Instant madeAt) {
        this.id = id;
        this.agencyId = agencyId;
        this.siteId = siteId;
        this.name = name;
        this.secretHash = secretHash;
        this.madeByName = madeByName;
        this.madeAt = madeAt;
    }

    /** @param siteId null for a key of the whole agency */
    static ApiKey make(long agencyId, Long siteId, String name, ApiSecret secret, String byName, Instant now) {
        return new ApiKey(Ids.next(), agencyId, siteId, name, secret.hash(), byName, now);
    }

    /** It opens nothing from now on; revoking twice changes nothing. */
    void revoke(String byName, Instant now) {
        if (!isRevoked()) {
            revokedByName = byName;
            revokedAt = now;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    /** Null for a key of the whole agency. */
    Long siteId() {
        return siteId;
    }

    String name() {
        return name;
    }
}
