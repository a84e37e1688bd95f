package org.kinvite.familymessage;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names one try of a message in the ledger, so that it is accepted once, whatever runs twice. */
record MessageKey(long familyMessageId, int attempt) {

    private static final Pattern WRITTEN = Pattern.compile("family-message/(\\d+)/(\\d+)");

    static MessageKey of(FamilyMessage message) {
        return new MessageKey(message.id(), message.attempt());
    }

    /** @return empty when it names another kind of message */
    static Optional<MessageKey> read(String written) {
        var key = WRITTEN.matcher(written);
        return key.matches()
                ? Optional.of(new MessageKey(Long.parseLong(key.group(1)), Integer.parseInt(key.group(2))))
                : Optional.empty();
    }

    String written() {
        return "family-message/%d/%d".formatted(familyMessageId, attempt);
    }
}
