package org.kinvite.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.messaging.ContactUnreachable.Reason;

/** Which of the mails that arrive at the bounce mailbox tell that one of ours did not. */
class BounceTest {

    private static final String OURS = "<4711@kinvite.example.org>";

    @ParameterizedTest
    @CsvSource({
        "5.1.1, MAILBOX_UNKNOWN",
        "5.1.10, MAILBOX_UNKNOWN",
        "5.2.1, MAILBOX_UNKNOWN",
        "5.2.2, MAILBOX_FULL",
        "4.2.2, MAILBOX_FULL",
        "5.4.1, MAILBOX_UNREACHABLE",
        "4.4.7, MAILBOX_UNREACHABLE",
        "5.7.1, FILTERED",
        "5.0.0, REFUSED",
        "nonsense, REFUSED"
    })
    void aMailThatFailedForGoodIsRecognisedWithItsReason(String status, Reason reason) throws Exception {
        var bounce = read(report("failed", status, "text/rfc822-headers", OURS)).orElseThrow();

        assertThat(bounce.messageId()).isEqualTo(4711);
        assertThat(bounce.reason()).isEqualTo(reason);
    }

    @Test
    void aReportThatReturnsTheWholeMailIsReadTheSame() throws Exception {
        assertThat(read(report("Failed", "5.1.1 (unknown user)", "message/rfc822", OURS)))
                .contains(new Bounce(4711, "5.1.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "delayed, <4711@kinvite.example.org>",
        "failed, <4711@another.example.org>",
        "failed, <4711@kinvite.example.org.evil.example>",
        "failed, <99999999999999999999@kinvite.example.org>",
        "failed, <x@kinvite.example.org>",
        "relayed, <4711@kinvite.example.org>"
    })
    void aDelayAndAMailThatIsNotOursAreNoBounces(String action, String messageId) throws Exception {
        assertThat(read(report(action, "5.1.1", "text/rfc822-headers", messageId)))
                .isEmpty();
    }

    @Test
    void anAnswerOfAPersonOrOfAnAbsentOneIsNoBounce() throws Exception {
        assertThat(read("Subject: Out of office\nIn-Reply-To: " + OURS + "\nContent-Type: text/plain\n\nI am away."))
                .isEmpty();
    }

    @Test
    void aReportWithoutPartsIsMalformed() {
        assertThatThrownBy(() -> read("Subject: Undelivered\nContent-Type: multipart/report; boundary=b\n\n--b--\n"))
                .isInstanceOf(MessagingException.class);
    }

    private static Optional<Bounce> read(String mail) throws Exception {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return Bounce.read(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
                "kinvite.example.org");
    }

    private static String report(String action, String status, String returned, String messageId) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain

                It could not be delivered.
                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.net

                Final-Recipient: rfc822; linh@example.net
                Action: %s
                Status: %s

                --b1
                Content-Type: %s

                Message-ID: %s
                Subject: Your family account

                --b1--
                """.formatted(action, status, returned, messageId);
    }
}
