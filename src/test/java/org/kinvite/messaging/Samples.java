package org.kinvite.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kinvite.kernel.Channel;

/** Messages as features send them. */
public final class Samples {

    private static final AtomicLong NEXT = new AtomicLong();

    private Samples() {}

    public static Map<String, Object> content() {
        return Map.of(
                "guardianFirstName", "Maria",
                "programName", "Sunny Days",
                "siteName", "Oak Street",
                "invitedBy", "Ann Lee",
                "link", "https://kinvite.example.org/i/abcdefghijklmnopqrstuv",
                "expiresOn", "Dec 8, 2026",
                "signInLink", "https://kinvite.example.org/family/sign-in",
                "pin", "7291",
                "code", "482913",
                "minutes", "10");
    }

    public static Words words() {
        return new Words();
    }

    /** @param key Base64; empty for mails without one-click links */
    public static OptOutLinks optOutLinks(String key) {
        var publicUrl = new PublicUrl(URI.create("https://kinvite.example.org"));
        return new OptOutLinks(
                publicUrl, new MessagingSettings(Duration.ofMinutes(3), List.of(Duration.ofSeconds(5)), key));
    }

    public static OutgoingMessage message(Channel channel, String recipient) {
        return message("invitation/" + NEXT.incrementAndGet() + "/1", channel, recipient);
    }

    public static OutgoingMessage message(String key, Channel channel, String recipient) {
        return new OutgoingMessage(
                key, Purpose.INVITATION, 42L, 7L, channel, recipient, Locale.ENGLISH, Samples::content);
    }
}
