package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptOutLinksTest {

    private static final String PREFIX = "https://kinvite.example.org/emails/stop/";

    OptOutLinks links = links("a2V5IG9mIHRoaXMgdGVzdA==");

    @Test
    void aLinkLeadsBackToItsMessage() {
        var link = links.of(42).orElseThrow();

        assertThat(link).startsWith(PREFIX);
        assertThat(links.messageId(link.substring(PREFIX.length()))).hasValue(42);
    }

    @Test
    void aForgedLinkLeadsNowhere() {
        var foreign = links("YW5vdGhlciBrZXk=").of(42).orElseThrow().substring(PREFIX.length());

        assertThat(links.messageId(foreign)).isEmpty();
        assertThat(links.messageId("AAAA")).isEmpty();
        assertThat(links.messageId("<script>")).isEmpty();
    }

    @Test
    void withoutAKeyThereAreNoLinks() {
        assertThat(links("").of(42)).isEmpty();
        assertThat(links("").messageId("AAAA")).isEmpty();
    }

    private static OptOutLinks links(String key) {
        return new OptOutLinks(
                new PublicUrl(URI.create("https://kinvite.example.org/")),
                new MessagingSettings(Duration.ofMinutes(3), List.of(Duration.ofSeconds(5)), key));
    }
}
