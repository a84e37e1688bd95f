package org.kinvite.messaging;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kinvite.kernel.Channel;

/**
 * A message to one guardian, or to a staff user.
 *
 * @param idempotencyKey names this very message, e.g. {@code invitation/42/1}, in at most 80 characters: the same key is
 *     accepted at most once, and what was refused stays refused. A corrected contact needs a new key
 * @param guardianId null when it is to a staff user
 * @param siteId null when it is to a staff user
 * @param recipient the email address, or the phone number as E.164
 * @param language English is sent to those whose language has no templates
 * @param content what the template needs, asked for only when the message is really sent; it may hold links and PINs
 *     and is never stored
 * @see Words
 */
public record OutgoingMessage(
        String idempotencyKey,
        Purpose purpose,
        Long guardianId,
        Long siteId,
        Channel channel,
        String recipient,
        Locale language,
        Supplier<Map<String, Object>> content) {

    /** An email to a staff user, which is about no guardian. */
    static OutgoingMessage toStaff(
            String idempotencyKey,
            Purpose purpose,
            String recipient,
            Locale language,
            Supplier<Map<String, Object>> content) {
        return new OutgoingMessage(idempotencyKey, purpose, null, null, Channel.EMAIL, recipient, language, content);
    }

    boolean isToStaff() {
        return guardianId == null;
    }
}
