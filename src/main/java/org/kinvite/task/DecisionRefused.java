package org.kinvite.task;

/** What was decided cannot be done now; the task stays open. */
public class DecisionRefused extends RuntimeException {

    private final String textKey;

    /** @param textKey of the text that tells staff why, and what to do */
    public DecisionRefused(String textKey, Throwable cause) {
        super(textKey, cause);
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
