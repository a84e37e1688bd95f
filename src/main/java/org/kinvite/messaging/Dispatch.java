package org.kinvite.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * A message on its way to a courier.
 *
 * @param messageId its id in the ledger
 * @param until when the claim runs out: nothing may be handed over after it
 */
public record Dispatch(
        long messageId,
        Purpose purpose,
        String recipient,
        Locale language,
        Map<String, Object> content,
        Instant until) {}
