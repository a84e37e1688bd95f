package org.kinvite.kernel;

/** How a message reaches a guardian. EMAIL and TEXT can be a guardian's Preferred Contact; a LETTER is handed out by staff. */
public enum Channel {
    EMAIL,
    TEXT,
    LETTER;

    /**
     * Text instead of email, email instead of text.
     *
     * @throws IllegalStateException for a letter: it goes to no contact, and there is none beside it
     */
    public Channel other() {
        return switch (this) {
            case EMAIL -> TEXT;
            case TEXT -> EMAIL;
            case LETTER -> throw new IllegalStateException("a letter has no other channel");
        };
    }
}
