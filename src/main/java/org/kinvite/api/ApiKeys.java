package org.kinvite.api;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All API keys, revoked ones included. */
interface ApiKeys extends Repository<ApiKey, Long> {

    Optional<ApiKey> findById(long id);

    @Query("SELECT * FROM api_key WHERE secret_hash = :secretHash")
    Optional<ApiKey> findBySecretHash(byte[] secretHash);

    /** The use of a key is no change of it: no version is counted. */
    @Modifying
    @Query("UPDATE api_key SET last_used_at = :now WHERE id = :id")
    void markUsed(long id, Instant now);

    ApiKey save(ApiKey key);
}
