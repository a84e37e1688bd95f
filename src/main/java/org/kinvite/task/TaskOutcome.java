package org.kinvite.task;

/** What became of a task. */
public enum TaskOutcome {
    /** Send again to the same contact, which was corrected or works again. */
    RETRY,
    /** Send over the other channel. */
    OTHER_CHANNEL,
    /** Send the invitation again, with a new series of reminders. */
    SEND_AGAIN,
    /** Give the family more time. */
    EXTEND,
    /** Give up. */
    CLOSE,
    /** Nobody decided it: what it was about went on, or ended, without it. */
    SETTLED
}
