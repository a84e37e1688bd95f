package org.kinvite.local.inbox;

import java.time.Instant;
import java.util.List;

/** A text message as a phone shows it, its links to tap. */
record Bubble(String id, Instant receivedAt, List<Links.Piece> pieces, String status) {

    public String when() {
        return Moments.readable(receivedAt);
    }

    /** Whether a carrier may still say what became of it. */
    public boolean isOpen() {
        return !status.endsWith("delivered");
    }

    static Bubble of(Texts.Text text) {
        return new Bubble(text.id(), text.receivedAt(), Links.pieces(text.body()), text.status());
    }
}
