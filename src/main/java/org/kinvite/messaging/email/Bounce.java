package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.kinvite.messaging.ContactUnreachable.Reason;

/**
 * A mail of ours that came back for good, as a delivery status notification tells it (RFC 3464). Delays, answers of
 * people and their machines, and reports about other mails are none.
 *
 * @param messageId the ledger's id, from the Message-ID of the mail that came back
 * @param status the enhanced status code, e.g. {@code 5.1.1} (RFC 3463)
 */
record Bounce(long messageId, String status) {

    private static final Pattern STATUS = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    /**
     * @param domain the right side of our Message-IDs
     * @return empty when it is not about a mail of ours that failed
     * @throws MessagingException when the mail is malformed
     */
    static Optional<Bounce> read(Part mail, String domain) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")
                || !(mail.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus delivery)
                || report.getReturnedMessage() == null) {
            return Optional.empty();
        }
        var ids = report.getReturnedMessage().getHeader("Message-ID");
        var failure = IntStream.range(0, delivery.getRecipientDSNCount())
                .mapToObj(delivery::getRecipientDSN)
                .filter(Bounce::isFinal)
                .findFirst();
        return failure.isEmpty() || ids == null
                ? Optional.empty()
                : ledgerId(ids[0], domain).map(id -> new Bounce(id, status(failure.get())));
    }

    private static boolean isFinal(InternetHeaders recipient) {
        return "failed".equals(first(recipient, "Action").toLowerCase(Locale.ROOT));
    }

    /** Whoever gave up without saying why: a plain 5.0.0. */
    private static String status(InternetHeaders recipient) {
        var status = STATUS.matcher(first(recipient, "Status"));
        return status.find() ? status.group() : "5.0.0";
    }

    private static String first(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null ? "" : values[0].strip();
    }

    private static Optional<Long> ledgerId(String messageId, String domain) {
        var id = Pattern.compile("<(\\d{1,19})@" + Pattern.quote(domain) + ">").matcher(messageId.strip());
        try {
            return id.matches() ? Optional.of(Long.valueOf(id.group(1))) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** In the words of staff. A 4.y.z is what the last server said before it gave up trying. */
    Reason reason() {
        return switch (status.substring(2)) {
            case "1.1", "1.2", "1.3", "1.6", "1.10", "2.1" -> Reason.MAILBOX_UNKNOWN;
            case "2.2" -> Reason.MAILBOX_FULL;
            default ->
                switch (status.charAt(2)) {
                    case '4' -> Reason.MAILBOX_UNREACHABLE;
                    case '7' -> Reason.FILTERED;
                    default -> status.startsWith("4") ? Reason.MAILBOX_UNREACHABLE : Reason.REFUSED;
                };
        };
    }
}
