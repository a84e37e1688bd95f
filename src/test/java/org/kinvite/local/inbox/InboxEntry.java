package org.kinvite.local.inbox;

import java.time.Instant;
import java.util.Locale;

/**
 * A row of the inbox.
 *
 * @param kind {@code email} or {@code text}
 * @param id names it among its kind
 * @param summary the subject, or the words of a text
 */
record InboxEntry(String kind, String id, Instant receivedAt, String to, String summary) {

    static InboxEntry of(Email email) {
        return new InboxEntry("email", email.id(), email.receivedAt(), email.to(), email.subject());
    }

    static InboxEntry of(Texts.Text text) {
        return new InboxEntry("text", text.id(), text.receivedAt(), text.to(), text.body());
    }

    public String when() {
        return Moments.readable(receivedAt);
    }

    /** Whether the recipient holds these characters; a phone number is found however it is written. */
    boolean isTo(String wanted) {
        var text = wanted.strip().toLowerCase(Locale.ROOT);
        return to.toLowerCase(Locale.ROOT).contains(text)
                || isPhone(text) && digits(to).contains(digits(text));
    }

    private boolean isPhone(String wanted) {
        return kind.equals("text") && !digits(wanted).isEmpty();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
