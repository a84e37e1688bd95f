package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({OptOuts.class, AuditTrail.class, TestTime.class})
class StopEmailsTest {

    @Autowired
    Messages messages;

    @Autowired
    OptOuts optOuts;

    OptOutLinks links = Samples.optOutLinks("a2V5IG9mIHRoaXMgdGVzdA==");
    Clock clock = new MovableClock();
    StopEmails stopEmails;

    @BeforeEach
    void start() {
        stopEmails = new StopEmails(links, messages, optOuts);
    }

    @Test
    void theLinkOfAnEmailStopsEmailsToItsMailbox() {
        var message =
                messages.save(Message.prepare(Samples.message(Channel.EMAIL, "linh@example.com"), clock.instant()));

        assertThat(stopEmails.isKnown(token(message.id()))).isTrue();
        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isFalse();

        assertThat(stopEmails.stop(token(message.id()))).isTrue();
        assertThat(optOuts.contains(Channel.EMAIL, "linh@example.com")).isTrue();
        assertThat(optOuts.contains(Channel.TEXT, "linh@example.com")).isFalse();
    }

    @Test
    void aForgedLinkStopsNothing() {
        assertThat(stopEmails.stop("AAAA")).isFalse();
        assertThat(stopEmails.stop(token(1))).isFalse();
    }

    private String token(long messageId) {
        var link = links.of(messageId).orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
