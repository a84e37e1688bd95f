package org.kinvite.messaging;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kinvite.kernel.Channel;

/**
 * A message to one guardian.
 *
 * @param idempotencyKey names this very message, e.g. {@code invitation/42/1}, in at most 80 characters: the same key is
 *     accepted at most once, and what was refused stays refused. A corrected contact needs a new key
 * @param recipient the email address, or the phone number as E.164
 * @param language English is sent to those whose language has no templates
 * @param content what the template needs, asked for only when the message is really sent; it may hold links and PINs
 *     and is never stored
 * @see Words
 */
public record OutgoingMessage(
        String idempotencyKey,
        Purpose purpose,
        long guardianId,
        long siteId,
        Channel channel,
        String recipient,
        Locale language,
        Supplier<Map<String, Object>> content) {}
