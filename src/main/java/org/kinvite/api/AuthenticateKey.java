package org.kinvite.api;

import java.time.Clock;
import java.util.Optional;
import org.kinvite.staff.ActingSystem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who a request comes from, and counts it. */
@Component
public class AuthenticateKey {

    private final ApiKeys keys;
    private final RequestCount count;
    private final Clock clock;

    AuthenticateKey(ApiKeys keys, RequestCount count, Clock clock) {
        this.keys = keys;
        this.count = count;
        this.clock = clock;
    }

    /**
     * The system that has this key; empty for a key that nobody has or that was revoked.
     *
     * @throws TooManyRequests when it has used up this minute
     */
    @Transactional(noRollbackFor = TooManyRequests.class)
    public Optional<ActingSystem> with(ApiSecret secret) {
        var key = keys.findBySecretHash(secret.hash()).filter(found -> !found.isRevoked());
        key.ifPresent(found -> {
            if (count.add(found.id()) == 1) {
                keys.markUsed(found.id(), clock.instant());
            }
        });
        return key.map(found -> new ActingSystem(found.id(), found.name(), found.siteId(), found.agencyId()));
    }
}
