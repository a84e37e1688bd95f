package org.kinvite.staff;

import java.time.Instant;
import java.util.List;

/**
 * A staff user as administrators see it.
 *
 * @param sites the names of the sites granted
 * @param lastSignedInAt null when they never did
 * @param pausedUntil when they may try to sign in again; null when they may now
 * @param link the newest link that was asked for; null when none works or waits
 */
public record KnownUser(
        long id,
        String name,
        String email,
        Role role,
        State state,
        List<String> sites,
        Instant lastSignedInAt,
        Instant pausedUntil,
        Link link) {

    /** How far the user has come. */
    public enum State {
        /** Added, and has never signed in nor chosen a password. */
        INVITED,
        ACTIVE,
        DEACTIVATED
    }

    /**
     * A link that was asked for.
     *
     * @param sentAt null while it waits to be sent
     * @param failure why it cannot be delivered, in one word; null when it can
     */
    public record Link(Instant requestedAt, Instant sentAt, Instant expiresAt, String failure) {}
}
