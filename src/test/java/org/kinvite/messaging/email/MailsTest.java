package org.kinvite.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.Samples;

/** The mail as a mailbox receives it. */
class MailsTest {

    private static final String KEY = "a2V5IG9mIHRoaXMgdGVzdA==";

    GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void aMailHasBothFormsAndTheHeadersMailboxesGoBy() throws Exception {
        var mail = received(Purpose.INVITATION, "linh@example.com", Locale.of("es"), Samples.content(), "");

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("https://kinvite.example.org/i/", "quién es");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("¿No es para usted?");
        assertThat(mail.getSubject()).isEqualTo("Su cuenta familiar en Sunny Days");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<42@kinvite.example.org>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("es");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("kinvite@example.org", "Kinvite für alle"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("office@example.org"));
        assertThat(mail.getSentDate()).isNotNull();
    }

    @Test
    void aReminderCanBeStoppedWithOneClick() throws Exception {
        var mail = received(Purpose.REMINDER, "linh@example.com", Locale.ENGLISH, Samples.content(), KEY);

        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<https://kinvite\\.example\\.org/emails/stop/[A-Za-z0-9_-]{32}>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void withoutAKeyAReminderIsStoppedByMail() throws Exception {
        var mail = received(Purpose.REMINDER, "linh@example.com", Locale.ENGLISH, Samples.content(), "");

        assertThat(mail.getHeader("List-Unsubscribe")[0]).isEqualTo("<mailto:kinvite@example.org?subject=unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void aProgramNameCannotAddAHeader() throws Exception {
        var content = new HashMap<>(Samples.content());
        content.put("programName", "Días\r\nBcc: all@example.com\r\n\r\nfree text");

        var mail = received(Purpose.INVITATION, "linh@example.com", Locale.ENGLISH, content, "");

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Your family account at Días Bcc: all@example.com free text");
    }

    @Test
    void anAddressCannotAddAHeaderOrASecondRecipient() {
        for (var address : new String[] {"a@example.com\r\nBcc: b@example.com", "a@example.com, b@example.com", "a"}) {
            assertThatThrownBy(() -> received(Purpose.INVITATION, address, Locale.ENGLISH, Samples.content(), ""))
                    .isInstanceOf(ContactUnreachable.class);
        }
    }

    @Test
    void aDomainInAnyScriptTravelsAsAscii() throws Exception {
        var mail = received(Purpose.INVITATION, "linh@bücher.example", Locale.ENGLISH, Samples.content(), "");

        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("linh@xn--bcher-kva.example"));
    }

    private MimeMessage received(
            Purpose purpose, String to, Locale language, Map<String, Object> content, String optOutKey) {
        var courier = EmailFixture.courier(greenMail.getSmtp().getPort(), 1, optOutKey, Clock.systemUTC());
        var until = Instant.now().plusSeconds(180);
        courier.deliver(new Dispatch(42, purpose, to, language, content, until));
        return greenMail.getReceivedMessages()[0];
    }
}
