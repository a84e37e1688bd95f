package org.kinvite.engine;

import java.time.Duration;

/**
 * A row of the outbox that this relay alone may publish for now.
 *
 * @param variables as JSON
 * @param tries how often it was claimed, this time included
 * @param leasedUntil from then on, in the machine's running time, another relay may claim it
 */
record ClaimedMessage(
        long id,
        String name,
        String correlationKey,
        String variables,
        Duration timeToLive,
        int tries,
        long leasedUntil) {}
