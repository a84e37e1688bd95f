package org.kinvite.engine;

import java.time.Duration;

/**
 * A row of the outbox that was not published.
 *
 * @param delay until it is due again
 * @param problem why the engine refuses it, as a code; null when it did not refuse it
 */
record GivenBack(long id, Duration delay, String problem) {}
