package org.kinvite.staff;

import java.util.Set;

/**
 * Another system of an agency, acting with an API key: what it does is bound to the key's site and stands on the audit
 * trail under the key's name.
 *
 * @param siteId null for a key of the whole agency, which sees no site: it brings rosters in and does nothing else
 */
public record ActingSystem(long keyId, String name, Long siteId, long agencyId) {

    Actor actor() {
        return new Actor(Actor.Kind.SYSTEM, keyId, name);
    }

    Set<Long> sites() {
        return siteId == null ? Set.of() : Set.of(siteId);
    }
}
