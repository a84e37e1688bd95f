package org.kinvite.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinvite.local.inbox.Links.Piece;

class LinksTest {

    @Test
    void aLinkIsCutOutOfItsSentence() {
        assertThat(Links.pieces("Register: http://localhost:8090/i/aB-_9. Reply STOP to end"))
                .containsExactly(
                        new Piece("Register: ", false),
                        new Piece("http://localhost:8090/i/aB-_9", true),
                        new Piece(". Reply STOP to end", false));
    }

    @Test
    void theSameLinkInTextAndHtmlIsOne() {
        var body = new MailBody("Go to http://a.test/x?a=1&b=2", "<a href=\"http://a.test/x?a=1&amp;b=2\">Go</a>");

        assertThat(Links.of(body)).containsExactly("http://a.test/x?a=1&b=2");
    }

    @Test
    void aScriptIsNoLink() {
        var body = new MailBody("javascript:alert(1)", "<a href='javascript:alert(1)'>x</a>");

        assertThat(Links.of(body)).isEmpty();
    }
}
