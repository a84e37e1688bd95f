package org.kinvite.local.child;

/** The local stack cannot go on; the message is one sentence for whoever started it, and says what to do. */
public class LocalFailure extends RuntimeException {

    public LocalFailure(String sentence) {
        super(sentence);
    }

    public LocalFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
