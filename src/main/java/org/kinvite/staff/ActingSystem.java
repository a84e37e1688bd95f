package org.kinvite.staff;

import java.util.Set;

/**
 * Another system of an agency, acting at one site with an API key: what it does is bound to that site and stands on the
 * audit trail under the key's name.
 */
public record ActingSystem(long keyId, String name, long siteId, long agencyId) {

    Actor actor() {
        return new Actor(Actor.Kind.SYSTEM, keyId, name);
    }

    Set<Long> sites() {
        return Set.of(siteId);
    }
}
