package org.kinvite.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of a task. */
public enum TaskOutcome {
    /** Send again to the same contact, which was corrected or works again. */
    RETRY,
    /** Send over the other channel. */
    OTHER_CHANNEL,
    /** Print a letter that staff hand over. */
    PRINT_LETTER,
    /** Send the invitation again, with a new series of reminders. */
    SEND_AGAIN,
    /** Give the family more time. */
    EXTEND,
    /** Give up. */
    CLOSE,
    /** Start its process again. */
    START_AGAIN,
    /** Let it stand as it is. */
    LEAVE,
    /** Nobody decided it: what it was about went on, or ended, without it. */
    SETTLED;

    /** What a choice in a form of Camunda Tasklist means, e.g. {@code otherChannel}; empty when it means nothing. */
    public static Optional<TaskOutcome> chosen(String choice) {
        return Arrays.stream(values())
                .filter(outcome -> outcome != SETTLED && outcome.choice().equals(choice))
                .findFirst();
    }

    private String choice() {
        return Pattern.compile("_(.)").matcher(name().toLowerCase(Locale.ROOT)).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
