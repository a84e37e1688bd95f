package org.kinvite.pin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kinvite.roster.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PINs of guardians who have none: asked for and kept in one statement each, since every invitation of a crowd does both. */
@Component
class NewPins {

    private static final String NEEDED = """
            SELECT COALESCE(l.digits, :default) FROM site s LEFT JOIN pin_length l ON l.agency_id = s.agency_id
            WHERE s.id = :site AND NOT EXISTS (SELECT 1 FROM pin p WHERE p.guardian_id = :guardian)""";

    /**
     * An erasure takes PINs away while it holds the guardian, and none must be made after it: this waits for it, and then
     * looks at what it has left.
     */
    private static final String KEEP = """
            INSERT INTO pin (guardian_id, site_id, key_id, ciphertext, digest, created_at, version)
            SELECT g.id, :site, :key, :ciphertext, :digest, :now, 1 FROM guardian g
            WHERE g.id = :guardian AND NOT\s""" + Erased.sql("g") + " LOCK IN SHARE MODE";

    private final JdbcClient jdbc;
    private final PinSettings settings;

    NewPins(JdbcClient jdbc, PinSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** How many digits the guardian's PIN shall have; empty when there is one. */
    Optional<Integer> digitsNeeded(long guardianId, long siteId) {
        return jdbc.sql(NEEDED)
                .param("default", settings.length())
                .param("site", siteId)
                .param("guardian", guardianId)
                .query(Integer.class)
                .optional();
    }

    /**
     * Keeps it, unless the guardian was erased.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the guardian has one, or somebody at the site has this one
     */
    void keep(long guardianId, long siteId, SealedPin sealed, byte[] digest, Instant now) {
        jdbc.sql(KEEP)
                .param("guardian", guardianId)
                .param("site", siteId)
                .param("key", sealed.keyId())
                .param("ciphertext", sealed.ciphertext())
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .update();
    }
}
