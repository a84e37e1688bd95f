package org.kinvite.invitation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kinvite.messaging.Purpose;

/**
 * Names one message of an invitation in the ledger, so that it is accepted once, whatever runs twice.
 *
 * @param reminder counted from 1; 0 for the invitation itself
 */
record SendKey(long invitationId, int attempt, int reminder) {

    private static final Pattern WRITTEN = Pattern.compile("invitation/(\\d+)/(\\d+)(?:/reminder/(\\d+))?");

    static SendKey of(Purpose purpose, Invitation invitation) {
        var reminder = purpose == Purpose.REMINDER ? invitation.series().remindersSent() + 1 : 0;
        return new SendKey(invitation.id(), invitation.attempt(), reminder);
    }

    /** @return empty when it names another kind of message */
    static Optional<SendKey> read(String written) {
        var key = WRITTEN.matcher(written);
        return key.matches()
                ? Optional.of(new SendKey(
                        Long.parseLong(key.group(1)),
                        Integer.parseInt(key.group(2)),
                        key.group(3) == null ? 0 : Integer.parseInt(key.group(3))))
                : Optional.empty();
    }

    String written() {
        var key = "invitation/%d/%d".formatted(invitationId, attempt);
        return reminder == 0 ? key : key + "/reminder/" + reminder;
    }
}
