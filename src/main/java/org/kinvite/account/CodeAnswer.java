package org.kinvite.account;

/** What became of a code that was typed. */
public enum CodeAnswer {
    PROVEN,
    WRONG,
    /** Wrong too often: only a new code helps. */
    USED_UP,
    /** Too old, or used before. */
    EXPIRED
}
